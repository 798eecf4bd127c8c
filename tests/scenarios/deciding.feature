# language: sv
Egenskap: Att delta i beslut, och vad som får beslutas efter en votering [KL 4:25–26, 5:55, 6:33]

  Bakgrund:
    Givet en nämnd med platserna M, C, S och ersättarna -
    Och Alma, Bo och Cora är närvarande

  @declined_in_exercise_of_authority
  Scenario: Vid myndighetsutövning mot enskild får ingen avböja
    Givet ärende 1 är myndighetsutövning mot enskild
    När ärende 1 tas upp
    Och Cora avböjer att delta i beslutet
    Och nämnden beslutar
    Så finns felet ”decline_not_allowed” för Cora

  @declined_in_exercise_of_authority
  Scenario: I andra ärenden får var och en avböja
    När ärende 1 tas upp
    Och Cora avböjer att delta i beslutet
    Och nämnden beslutar
    Så finns inget fel

  @declined_too_late
  Scenario: Att avböja när beslutet är fattat är för sent
    När ärende 1 tas upp
    Och nämnden beslutar
    Och Cora avböjer att delta i beslutet
    Så finns felet ”decline_too_late” för Cora

  @declined_too_late
  Scenario: Att avböja innan beslutet är fattat är i tid
    När ärende 1 tas upp
    Och Cora avböjer att delta i beslutet
    Och nämnden beslutar
    Och ärende 1 avslutas
    Så finns inget fel

  @decided_against_the_vote
  Scenario: Beslutet är det som voteringen gav
    När ärende 1 tas upp
    Och Alma yrkar bifall
    Och Bo yrkar avslag
    Och votering hålls: Alma ja, Bo nej, Cora nej
    Och nämnden beslutar efter voteringen enligt yrkande y2
    Så finns inget fel

  @decided_against_the_vote
  Scenario: Beslutet är ett annat än det som voteringen gav
    När ärende 1 tas upp
    Och Alma yrkar bifall
    Och Bo yrkar avslag
    Och votering hålls: Alma ja, Bo nej, Cora nej
    Och nämnden beslutar efter voteringen enligt yrkande y1
    Så finns felet ”decision_against_vote”

  @referred_by_a_minority
  Scenario: En minoritet kan inte återremittera i en nämnd
    När ärende 1 tas upp
    Och Alma yrkar bifall
    Och Bo yrkar återremiss
    Och votering hålls: Alma ja, Bo nej, Cora ja
    Och nämnden beslutar efter voteringen enligt yrkande y2
    Så finns felet ”minority_referral_not_available”
    Och finns felet ”decision_against_vote”

  @referred_by_a_minority
  Scenario: En majoritet får återremittera
    När ärende 1 tas upp
    Och Alma yrkar bifall
    Och Bo yrkar återremiss
    Och votering hålls: Alma ja, Bo nej, Cora nej
    Och nämnden beslutar efter voteringen enligt yrkande y2
    Så finns inget fel
