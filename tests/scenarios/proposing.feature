# language: sv
Egenskap: Yrkanden [KL 4:20]

  @proposed_without_serving
  Scenario: En ersättare som inte tjänstgör yrkar
    Givet ITVT-nämnden
    Och Anders, Karin och Ulf är närvarande
    När ärende 1 tas upp
    Och Ulf yrkar avslag
    Och nämnden beslutar
    Så finns felet ”proposal_not_entitled” för Ulf

  @proposed_without_serving
  Scenario: En ersättare som tjänstgör yrkar
    Givet ITVT-nämnden
    Och Anders och Ulf är närvarande
    När ärende 1 tas upp
    Och Ulf yrkar avslag
    Och nämnden beslutar
    Så tjänstgör Ulf för Karin
    Och finns inget fel
