# language: sv
Egenskap: Ärenden som handläggs när nämnden inte är beslutför [KL 6:27]

  @handled_without_a_quorum
  Scenario: Av två platser behövs båda
    Givet ITVT-nämnden
    Och Anders är närvarande
    När ärende 1 avgörs
    Så finns felet ”not_quorate”

  @handled_without_a_quorum
  Scenario: Ett jäv som bryter beslutförheten är ingen ursäkt
    Givet ITVT-nämnden
    Och Anders och Karin är närvarande
    När ärende 1 tas upp
    Och Karin anmäler jäv i ärende 1
    Och nämnden beslutar
    Så tjänstgör ingen för Karin
    Och finns felet ”not_quorate”

  @handled_without_a_quorum
  Scenario: Den som lämnar efter beslutet bryter ingenting
    Givet ITVT-nämnden
    Och Anders och Karin är närvarande
    När ärende 1 tas upp
    Och nämnden beslutar
    Och Karin lämnar sammanträdet
    Och ärende 1 avslutas
    Så finns inget fel
