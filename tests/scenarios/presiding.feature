# language: sv
Egenskap: Vem som leder sammanträdet [KL 6:21–22] [SO § 7]

  @in_turn_to_preside
  Scenario: Vice ordföranden leder när ordföranden är jävig
    Givet ITVT-nämnden
    Och Anders, Karin, Birgitta och Ulf är närvarande
    När ärende 1 tas upp
    Och Anders anmäler jäv i ärende 1
    Och nämnden beslutar
    Så tjänstgör Birgitta för Anders
    Och leddes ärende 1 av Karin
    Och finns inget fel

  @in_turn_to_preside
  Scenario: Är båda borta leder den till åldern äldste
    Givet ITVT-nämnden
    Och Birgitta och Ulf är närvarande
    När ärende 1 avgörs
    Så leddes ärende 1 av Birgitta

  @in_turn_to_preside
  Scenario: Äldste ledamoten går före en äldre ersättare
    Givet en nämnd med platserna M, C, S, L och ersättarna M, C
    Och Cora, Disa, Edvin och Frida är närvarande
    När ärende 1 avgörs
    Så leddes ärende 1 av Cora

  @in_turn_to_preside
  Scenario: Där den som har tjänstgjort längst leder avgör åldern när tiden är lika
    Givet en nämnd med platserna M, C, S, L och ersättarna M, C
    Och enligt reglementet: den som har tjänstgjort längst leder
    Och Cora, Disa, Edvin och Frida är närvarande
    När ärende 1 avgörs
    Så leddes ärende 1 av Cora
