# language: sv
Egenskap: Deltagande på distans [KL 6:24]

  @attended_at_a_distance
  Scenario: Distans är inte tillåtet
    Givet ITVT-nämnden
    Och Anders är närvarande
    När Karin ansluter på distans
    Och ärende 1 avgörs
    Så har Karin sin egen plats
    Och finns felet ”remote_not_allowed” för Karin

  @attended_at_a_distance
  Scenario: Distans är tillåtet
    Givet ITVT-nämnden
    Och enligt reglementet: deltagande på distans är tillåtet
    Och Anders är närvarande
    När Karin ansluter på distans
    Och ärende 1 avgörs
    Så finns inget fel
