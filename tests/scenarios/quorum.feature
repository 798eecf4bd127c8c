# language: sv
Egenskap: Beslutförhet [KL 6:27]

  @quorum
  Scenario: Mer än hälften av platserna behövs, också av de vakanta
    Givet en nämnd med platserna M, C, S, - och ersättarna -
    Och Alma, Bo och Cora är närvarande
    När ärende 1 avgörs
    Så behövs 3 av 4 i ärende 1
    Och finns inget fel

  @quorum
  Scenario: Hälften av platserna är inte mer än hälften
    Givet en nämnd med platserna M, C, S, - och ersättarna -
    Och Alma och Bo är närvarande
    När ärende 1 avgörs
    Så behövs 3 av 4 i ärende 1
    Och finns felet ”not_quorate”
