# language: sv
Egenskap: Justering, anslag och överklagande [KL 5:69, 8:12, 9:32, 13:5] [lag 1930:173]

  Bakgrund:
    Givet ITVT-nämnden
    Och Anders och Karin är närvarande

  @deadlines @part_at_fault
  Scenario: Tre veckor från den sista tavlan
    När ärende 1 avgörs
    Och protokollet justeras 2019-09-23 och anslås i Herrljunga 2019-09-24 och i Vårgårda 2019-09-25
    Så är sista dag för överklagande 2019-10-16 och anslaget får tas ned 2019-10-17
    Och finns inget fel

  @part_at_fault
  Scenario: En tavla saknar anslag
    När ärende 1 avgörs
    Och protokollet justeras 2019-09-23 och anslås bara i Herrljunga 2019-09-24
    Så finns felet ”board_missing”
    Och finns den 2019-09-26 felet ”posted_late”

  @part_at_fault
  Scenario: Anslaget i Vårgårda kommer för sent
    När ärende 1 avgörs
    Och protokollet justeras 2019-09-23 och anslås i Herrljunga 2019-09-24 och i Vårgårda 2019-09-26
    Så finns felet ”posted_late”

  @part_at_fault
  Scenario: Protokollet justeras efter mer än fjorton dagar
    När ärende 1 avgörs
    Och protokollet justeras 2019-10-01 och anslås i Herrljunga 2019-10-01 och i Vårgårda 2019-10-01
    Så finns felet ”adjusted_late”
