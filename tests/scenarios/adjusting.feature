# language: sv
Egenskap: Vem som justerar [KL 5:69, 6:30] [SO § 8]

  Bakgrund:
    Givet ITVT-nämnden
    Och Anders, Karin, Birgitta och Ulf är närvarande

  @adjuster_at_fault
  Scenario: Den som inte tjänstgjorde kan inte justera
    När ärende 1 avgörs
    Och Ulf utses att justera
    Så finns felet ”adjuster_did_not_serve” för Ulf

  @adjuster_at_fault
  Scenario: Den som var jävig kan inte justera ärendet
    När ärende 1 tas upp
    Och Karin anmäler jäv i ärende 1
    Och nämnden beslutar
    Och Karin utses att justera
    Så finns felet ”adjuster_disqualified” för Karin

  @too_few_adjusters
  Scenario: Reglementet kräver två och en är vald
    Givet enligt reglementet: två ska justera
    När ärende 1 avgörs
    Och Karin utses att justera
    Så finns felet ”adjusters_too_few”

  @too_few_adjusters @adjuster_at_fault
  Scenario: En justerare som tjänstgjorde räcker
    När ärende 1 avgörs
    Och Karin utses att justera
    Så finns inget fel
