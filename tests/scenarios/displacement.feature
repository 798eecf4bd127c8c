# language: sv
Egenskap: När en ersättare som kommer senare tar platsen [SO substitutes.displacement]

  @displaced_by
  Scenario: Den som har börjat tjänstgöra går före den som kommer senare
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och enligt reglementet: en ersättare av platsens eget parti går före
    Och Alma, Bo och Disa är närvarande
    När ärende 1 avgörs
    Och Edvin kommer
    Och ärende 2 tas upp
    Så tjänstgör Disa för Cora

  @displaced_by
  Scenario: Där reglementet säger det avbryter det egna partiets ersättare en av annat parti
    Givet en nämnd med platserna M, C, S och ersättarna M, S
    Och enligt reglementet: en ersättare av platsens parti avbryter en av annat parti
    Och Alma, Bo och Disa är närvarande
    När ärende 1 avgörs
    Och Edvin kommer
    Och ärende 2 tas upp
    Så tjänstgör Edvin för Cora
