# language: sv
Egenskap: Reservationer och ersättares mening [KL 4:27, 6:17] [SO §§ 4, 9]

  Bakgrund:
    Givet ITVT-nämnden
    Och Anders, Karin och Ulf är närvarande

  @reserved_without_taking_part
  Scenario: Den som deltog i beslutet får reservera sig
    När ärende 1 avgörs
    Och Karin reserverar sig i ärende 1
    Och sammanträdet avslutas
    Så finns inget fel

  @reserved_without_taking_part
  Scenario: En ersättare som inte tjänstgjorde kan inte reservera sig
    När ärende 1 avgörs
    Och Ulf reserverar sig i ärende 1
    Så finns felet ”reservation_not_entitled” för Ulf

  @reserved_after_the_close
  Scenario: Innan sammanträdet är avslutat är det i tid, också för ett tidigare ärende
    När ärende 1 avgörs
    Och ärende 2 avgörs
    Och Karin reserverar sig i ärende 1
    Och sammanträdet avslutas
    Så finns inget fel

  @reserved_after_the_close
  Scenario: Efter att sammanträdet är avslutat är det för sent
    När ärende 1 avgörs
    Och sammanträdet avslutas
    Och Karin reserverar sig i ärende 1
    Så finns felet ”reservation_too_late” för Karin

  @reserved_after_abstaining
  Scenario: Den som avstod i voteringen får reservera sig, och det påpekas
    När ärende 1 tas upp
    Och Anders yrkar bifall
    Och votering hålls: Anders ja, Karin avstår
    Och nämnden beslutar efter voteringen enligt yrkande y1
    Och Karin reserverar sig i ärende 1
    Så finns felet ”reservation_after_abstaining” för Karin

  @reserved_after_abstaining
  Scenario: Den som röstade nej får reservera sig utan att något påpekas
    När ärende 1 tas upp
    Och Anders yrkar bifall
    Och votering hålls: Anders ja, Karin nej, utslagsröst ja
    Och nämnden beslutar efter voteringen enligt yrkande y1
    Och Karin reserverar sig i ärende 1
    Så finns inget fel

  @motivation_before @motivation_too_late
  Scenario: Motiveringen kommer före justeringen
    När ärende 1 avgörs
    Och Karin reserverar sig i ärende 1 med en motivering som kommer 2019-09-23 kl. 12:59
    Så finns inget fel

  @motivation_too_late
  Scenario: Motiveringen kommer när protokollet justeras
    När ärende 1 avgörs
    Och Karin reserverar sig i ärende 1 med en motivering som kommer 2019-09-23 kl. 13:00
    Så finns felet ”motivation_too_late” för Karin

  @motivation_before @motivation_too_late
  Scenario: Justeras paragrafen omedelbart ska motiveringen finnas dessförinnan
    När ärende 1 avgörs
    Och Karin reserverar sig i ärende 1 med en motivering som kommer 2019-09-16 kl. 11:00
    Och ärende 1 justeras omedelbart kl. 10:45
    Så finns felet ”motivation_too_late” för Karin

  @opinion_without_the_right
  Scenario: Ersättaren får sin mening antecknad
    När ärende 1 tas upp
    Och Ulf får sin mening antecknad
    Och nämnden beslutar
    Så finns inget fel

  @opinion_without_the_right
  Scenario: Där ersättare bara får närvara antecknas ingen mening
    Givet enligt reglementet: ersättare får bara närvara
    När ärende 1 tas upp
    Och Ulf får sin mening antecknad
    Och nämnden beslutar
    Så finns felet ”opinion_not_allowed” för Ulf
