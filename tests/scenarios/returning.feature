# language: sv
Egenskap: Den som har avbrutit sin tjänstgöring av annat skäl än jäv [SO § 4] [KL 5:20]

  @may_return
  Scenario: Har en ersättare från annat parti trätt in får ledamoten åter tjänstgöra
    Givet ITVT-nämnden
    Och Anders, Karin och Ulf är närvarande
    När ärende 1 avgörs
    Och Karin lämnar sammanträdet
    Och ärende 2 avgörs
    Och Karin kommer
    Och ärende 3 avgörs
    Så tjänstgjorde Ulf för Karin i ärende 2
    Och har Karin sin egen plats

  @may_return
  Scenario: Har en ersättare från samma parti trätt in får ledamoten inte åter tjänstgöra
    Givet en nämnd med platserna M, C, S och ersättarna S
    Och ITVT-nämndens regel om återkomst
    Och Alma, Bo, Cora och Disa är närvarande
    När ärende 1 avgörs
    Och Cora lämnar sammanträdet
    Och ärende 2 avgörs
    Och Cora kommer
    Och ärende 3 avgörs
    Så tjänstgör Disa för Cora

  @may_return
  Scenario: Där reglementet tillåter det får ledamoten alltid återkomma
    Givet en nämnd med platserna M, C, S och ersättarna S
    Och enligt reglementet: den som har avbrutit får alltid åter tjänstgöra
    Och Alma, Bo, Cora och Disa är närvarande
    När ärende 1 avgörs
    Och Cora lämnar sammanträdet
    Och ärende 2 avgörs
    Och Cora kommer
    Och ärende 3 avgörs
    Så har Cora sin egen plats

  @may_return
  Scenario: Inte samma dag, men nästa dag
    Givet en nämnd med platserna M, C, S och ersättarna S
    Och enligt reglementet: den som har avbrutit får inte åter tjänstgöra samma dag
    Och Alma, Bo, Cora och Disa är närvarande
    När ärende 1 avgörs
    Och Cora lämnar sammanträdet
    Och ärende 2 avgörs
    Och Cora kommer
    Så tjänstgör Disa för Cora
    När sammanträdet fortsätter 2019-09-17
    Så har Cora sin egen plats
