# language: sv
Egenskap: Vad en votering gav [KL 5:55–56]

  @counted @outcome
  Scenario: Flest röster vinner, den som avstår räknas inte
    Givet en nämnd med platserna M, C, S och ersättarna -
    Och Alma, Bo och Cora är närvarande
    När ärende 1 tas upp
    Och Alma yrkar bifall
    Och Bo yrkar avslag
    Och votering hålls: Alma ja, Bo avstår, Cora ja
    Och nämnden beslutar efter voteringen enligt yrkande y1
    Så blir utfallet ja med 2 mot 0 genom majoritet
    Och finns inget fel

  @outcome
  Scenario: Lika röster avgörs av ordförandens utslagsröst
    Givet ITVT-nämnden
    Och Anders och Ulf är närvarande
    När ärende 1 tas upp
    Och Anders yrkar bifall
    Och Ulf yrkar avslag
    Och votering hålls: Ulf nej, Anders ja, utslagsröst ja
    Och nämnden beslutar efter voteringen enligt yrkande y1
    Så blir utfallet ja med 1 mot 1 genom utslagsröst
    Och finns inget fel

  @outcome
  Scenario: Lika röster i ett val avgörs av lotten
    Givet ITVT-nämnden
    Och Anders och Ulf är närvarande
    När ärende 1 tas upp
    Och slutet val hålls: Ulf nej, Anders ja
    Och lotten ger nej
    Och nämnden beslutar
    Så blir utfallet nej med 1 mot 1 genom lott
    Och finns inget fel

  @together
  Scenario: Anteckningar om samma votering läses som en
    Givet ITVT-nämnden
    Och Anders och Ulf är närvarande
    När ärende 1 tas upp
    Och votering hålls: Ulf ja
    Och samma votering antecknas igen: Anders ja
    Och nämnden beslutar
    Så blir utfallet ja med 2 mot 0 genom majoritet
    Och finns inget fel
