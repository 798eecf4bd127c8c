# language: sv
Egenskap: Jäv [KL 6:28–30]

  @disqualified_took_part
  Scenario: Den jäviga lämnar, ersättaren träder in och ledamoten är tillbaka efter ärendet
    Givet ITVT-nämnden
    Och Anders, Karin och Ulf är närvarande
    När ärende 2 tas upp
    Och Karin anmäler jäv i ärende 2
    Och nämnden beslutar
    Så tjänstgör Ulf för Karin
    När ärende 2 avslutas
    Så har Karin sin egen plats
    Och finns inget fel

  @disqualified_took_part
  Scenario: Den jäviga yrkar och röstar
    Givet ITVT-nämnden
    Och Anders, Karin och Ulf är närvarande
    När ärende 1 tas upp
    Och Karin anmäler jäv i ärende 1
    Och Karin yrkar avslag
    Och nämnden beslutar
    Så finns felet ”disqualified_took_part” för Karin

  @tried_own_disqualification
  Scenario: Den vars jäv prövas deltar i prövningen fast nämnden är beslutför utan
    Givet ITVT-nämnden
    Och Anders, Karin och Ulf är närvarande
    När ärende 1 tas upp
    Och Anders och Karin prövar om Karin är jävig i ärende 1
    Och nämnden beslutar
    Så finns felet ”disqualified_handled_objection” för Karin

  @tried_own_disqualification
  Scenario: Är nämnden inte beslutför utan den det gäller är det inget fel
    Givet ITVT-nämnden
    Och Anders och Karin är närvarande
    När ärende 1 tas upp
    Och Anders och Karin prövar om Karin är jävig i ärende 1
    Och nämnden beslutar
    Så finns inget fel
