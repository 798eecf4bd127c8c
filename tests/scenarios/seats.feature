# language: sv
Egenskap: Vem som i verkligheten sitter på platsen, mot vem reglementet kallar [SO § 4]

  @called_by_the_rules @seats_against_the_rules
  Scenario: Fel ersättare sätter sig på platsen
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och Alma, Bo, Disa och Edvin är närvarande
    När Edvin sätter sig på Coras plats
    Och ärende 1 avgörs
    Så finns felet ”wrong_substitute” för Edvin

  @taken_against_the_rules
  Scenario: Också innan något ärende är uppe sägs att fel ersättare har satt sig
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och Alma, Bo, Disa och Edvin är närvarande
    När Edvin sätter sig på Coras plats
    Så sägs genast: Edvin Grahn (S) tjänstgör, men på tur är Disa Fors (M).

  @taken_against_the_rules
  Scenario: Har rätt ersättare satt sig sägs ingenting
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och Alma, Bo, Disa och Edvin är närvarande
    När Disa sätter sig på Coras plats
    Så sägs genast ingenting

  @called_by_the_rules @seats_against_the_rules
  Scenario: Rätt ersättare sätter sig på platsen
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och Alma, Bo, Disa och Edvin är närvarande
    När Disa sätter sig på Coras plats
    Och ärende 1 avgörs
    Så tjänstgör Disa för Cora
    Och finns inget fel

  @seats_against_the_rules
  Scenario: En ersättare från fel kommun får aldrig fylla platsen
    Givet ITVT-nämnden
    Och Anders, Birgitta och Ulf är närvarande
    När Birgitta sätter sig på Karins plats
    Och ärende 1 avgörs
    Så finns felet ”substitute_not_eligible” för Birgitta

  @seats_against_the_rules
  Scenario: Platsen lämnas tom fast en ersättare är där
    Givet ITVT-nämnden
    Och Anders och Ulf är närvarande
    När ingen sätter sig på Karins plats
    Och ärende 1 avgörs
    Så finns felet ”seat_unfilled” för Ulf

  @seats_against_the_rules
  Scenario: Ledamoten återtar sin plats fast reglementet inte låter henne
    Givet en nämnd med platserna M, C, S och ersättarna S
    Och enligt reglementet: den som har avbrutit får inte åter tjänstgöra vid sammanträdet
    Och Alma, Bo, Cora och Disa är närvarande
    När ärende 1 avgörs
    Och Cora lämnar sammanträdet
    Och ärende 2 avgörs
    Och Cora kommer
    Och Cora sätter sig på Coras plats
    Och ärende 3 avgörs
    Så finns felet ”return_not_allowed” för Cora

  @return_left_open
  Scenario: Har ingen ersättare tjänstgjort avgör inte reglementet om ledamoten får återkomma
    Givet en nämnd med platserna M, C, S och ersättarna -
    Och ITVT-nämndens regel om återkomst
    Och Alma, Bo och Cora är närvarande
    När ärende 1 avgörs
    Och Cora lämnar sammanträdet
    Och ärende 2 avgörs
    Och Cora kommer
    Och ärende 3 avgörs
    Så tjänstgör ingen för Cora
    Och finns felet ”return_undecided” för Cora

  @return_left_open
  Scenario: Ordföranden låter ledamoten återta platsen
    Givet en nämnd med platserna M, C, S och ersättarna -
    Och ITVT-nämndens regel om återkomst
    Och Alma, Bo och Cora är närvarande
    När ärende 1 avgörs
    Och Cora lämnar sammanträdet
    Och ärende 2 avgörs
    Och Cora kommer
    Och Cora sätter sig på Coras plats
    Och ärende 3 avgörs
    Så har Cora sin egen plats
    Och finns inget fel

  @changed_hands_inside
  Scenario: Platsen byter innehavare mitt i ett ärende
    Givet ITVT-nämnden
    Och Anders och Ulf är närvarande
    När ärende 1 tas upp
    Och Karin kommer
    Och Karin sätter sig på Karins plats
    Och nämnden beslutar
    Så finns felet ”change_during_item” för Karin

  @changed_hands_inside
  Scenario: Där byten sker genast är bytet mitt i ärendet inget fel
    Givet ITVT-nämnden
    Och enligt reglementet: byten sker genast
    Och Anders och Ulf är närvarande
    När ärende 1 tas upp
    Och Karin kommer
    Och nämnden beslutar
    Så har Karin sin egen plats
    Och finns inget fel
