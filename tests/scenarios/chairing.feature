# language: sv
Egenskap: Vem som i verkligheten höll i klubban [KL 6:22]

  @chair_out_of_turn
  Scenario: En annan än den som står på tur leder
    Givet ITVT-nämnden
    Och Anders och Karin är närvarande
    När Karin leder sammanträdet
    Och ärende 1 avgörs
    Så leddes ärende 1 av Karin
    Och finns felet ”chair_not_in_turn” för Karin

  @chair_out_of_turn
  Scenario: Vice ordföranden leder när ordföranden inte är där
    Givet ITVT-nämnden
    Och Karin och Birgitta är närvarande
    När Karin leder sammanträdet
    Och ärende 1 avgörs
    Så leddes ärende 1 av Karin
    Och finns inget fel
