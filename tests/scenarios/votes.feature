# language: sv
Egenskap: Vem som får rösta, och vad som måste stämma [KL 4:22–25, 5:54–56, 5:67]

  Bakgrund:
    Givet ITVT-nämnden
    Och Anders, Karin, Birgitta och Ulf är närvarande

  @ballot_by_one_not_entitled
  Scenario: En ersättare som inte tjänstgör röstar
    När ärende 1 tas upp
    Och votering hålls: Anders ja, Karin ja, Ulf nej
    Och nämnden beslutar
    Så finns felet ”vote_not_entitled” för Ulf

  @ballot_missing
  Scenario: En som tjänstgör har varken röstat, avstått eller avböjt
    När ärende 1 tas upp
    Och votering hålls: Anders ja
    Och nämnden beslutar
    Så finns felet ”vote_missing” för Karin

  @ballot_by_one_not_entitled @ballot_missing
  Scenario: Alla som tjänstgör har röstat eller avböjt
    När ärende 1 tas upp
    Och Karin avböjer att delta i beslutet
    Och votering hålls: Anders ja
    Och nämnden beslutar
    Så finns inget fel

  @voted_twice
  Scenario: Samma person röstar i två voteringar
    När ärende 1 tas upp
    Och votering hålls: Anders ja, Karin ja
    Och votering hålls: Anders ja, Karin ja
    Och nämnden beslutar
    Så finns inget fel

  @voted_twice
  Scenario: Samma person röstar två gånger
    När ärende 1 tas upp
    Och votering hålls: Anders ja, Karin nej, utslagsröst ja
    Och samma votering antecknas igen: Karin ja
    Och nämnden beslutar
    Så finns felet ”vote_twice” för Karin

  @figures_do_not_add_up
  Scenario: Rösterna är fler än de som får rösta
    När ärende 1 tas upp
    Och en votering antecknas med 2 ja och 1 nej
    Och nämnden beslutar
    Så finns felet ”vote_sum”

  @figures_do_not_add_up
  Scenario: Rösterna är så många som de som får rösta
    När ärende 1 tas upp
    Och en votering antecknas med 2 ja och 0 nej
    Och nämnden beslutar
    Så finns inget fel

  @casting_vote_misused @tie_left_open @chair_kept_from_voting
  Scenario: Vid lika röster ger ordföranden utslagsröst
    När ärende 1 tas upp
    Och votering hålls: Anders ja, Karin nej, utslagsröst ja
    Och nämnden beslutar
    Så finns inget fel

  @casting_vote_misused
  Scenario: Utslagsröst utan lika röster
    När ärende 1 tas upp
    Och votering hålls: Anders ja, Karin ja, utslagsröst ja
    Och nämnden beslutar
    Så finns felet ”casting_vote_without_tie”

  @casting_vote_misused
  Scenario: Utslagsröst i ett val
    När ärende 1 tas upp
    Och slutet val hålls: Anders ja, Karin nej, utslagsröst ja
    Och nämnden beslutar
    Så finns felet ”casting_vote_in_election”

  @lot_outside_an_election
  Scenario: Lottning som inte är ett val
    När ärende 1 tas upp
    Och votering hålls: Anders ja, Karin nej
    Och lotten ger ja
    Och nämnden beslutar
    Så finns felet ”lot_not_applicable”

  @lot_outside_an_election @tie_left_open
  Scenario: I ett val avgör lotten
    När ärende 1 tas upp
    Och slutet val hålls: Anders ja, Karin nej
    Och lotten ger ja
    Och nämnden beslutar
    Så finns inget fel

  @tie_left_open
  Scenario: Lika röster utan avgörande
    När ärende 1 tas upp
    Och votering hålls: Anders ja, Karin nej
    Och nämnden beslutar
    Så finns felet ”vote_unsettled”

  @chair_kept_from_voting
  Scenario: Ordföranden avstår fast rösten behövs
    När ärende 1 tas upp
    Och votering hålls: Anders avstår, Karin avstår
    Och nämnden beslutar
    Så finns felet ”chair_must_vote” för Anders

  @chair_kept_from_voting
  Scenario: Ordföranden avstår när rösten inte behövs
    När ärende 1 tas upp
    Och votering hålls: Anders avstår, Karin ja
    Och nämnden beslutar
    Så finns inget fel

  @election_held_openly
  Scenario: Ett val hålls öppet
    När ärende 1 tas upp
    Och öppet val hålls: Anders ja, Karin ja
    Och nämnden beslutar
    Så finns felet ”open_election”

  @election_held_openly
  Scenario: Ett slutet val är i sin ordning
    När ärende 1 tas upp
    Och slutet val hålls: Anders ja, Karin ja
    Och nämnden beslutar
    Så finns inget fel
