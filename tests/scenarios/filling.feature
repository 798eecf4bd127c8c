# language: sv
Egenskap: Vem som träder in på en tom plats [SO § 4] [KL 6:17]

  @filled @may_ever_fill
  Scenario: Ersättaren från samma kommun träder in
    Givet ITVT-nämnden
    Och Anders, Birgitta och Ulf är närvarande
    När ärende 1 tas upp
    Så tjänstgör Ulf för Karin
    Och finns inget fel

  @may_ever_fill
  Scenario: Ersättaren från den andra kommunen träder inte in, fast platsen då står tom
    Givet ITVT-nämnden
    Och Anders och Birgitta är närvarande
    När ärende 1 tas upp
    Så tjänstgör ingen för Karin
    Och finns felet ”not_quorate”

  @called_by_tier
  Scenario: Ersättaren av platsens parti går före den som står först på listan
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och enligt reglementet: en ersättare av platsens eget parti går före
    Och Alma, Bo, Disa och Edvin är närvarande
    När ärende 1 tas upp
    Så tjänstgör Edvin för Cora

  @in_turn @called_by_tier
  Scenario: När det egna partiet inte räcker till kallas nästa på listan
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och enligt reglementet: en ersättare av platsens eget parti går före
    Och Alma, Bo och Disa är närvarande
    När ärende 1 tas upp
    Så tjänstgör Disa för Cora

  @in_turn
  Scenario: Räcker inte det egna partiet till står platsen tom
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och enligt reglementet: bara platsens parti kallas, annars står platsen tom
    Och Alma, Bo och Disa är närvarande
    När ärende 1 tas upp
    Så tjänstgör ingen för Cora
    Och finns inget fel

  @in_turn
  Scenario: Räcker inte det egna partiet till kallas vem som helst
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och enligt reglementet: bara platsens parti kallas, annars vem som helst
    Och Alma, Bo och Disa är närvarande
    När ärende 1 tas upp
    Så tjänstgör Disa för Cora

  @filled
  Scenario: En ledamot som kommer sent tar sin plats vid nästa ärende
    Givet ITVT-nämnden
    Och Anders och Ulf är närvarande
    När ärende 1 tas upp
    Och Karin kommer
    Så tjänstgör Ulf för Karin
    När ärende 1 avslutas
    Och ärende 2 tas upp
    Så har Karin sin egen plats
