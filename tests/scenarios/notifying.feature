# language: sv
Egenskap: När kallelsen ska vara sänd [SO § 6]

  @notice_latest @notice_in_time @notice_at_fault
  Scenario: Tre arbetsdagar före en måndag är onsdagen
    Givet ITVT-nämnden
    Och sammanträdet hålls 2019-09-16
    Och kallelsen sändes 2019-09-11
    Så skulle kallelsen sändas senast 2019-09-11
    Och kom kallelsen i tid
    Och finns inget fel

  @notice_at_fault @notice_in_time
  Scenario: En dag för sent
    Givet ITVT-nämnden
    Och kallelsen sändes 2019-09-12
    Så kom kallelsen för sent
    Och finns felet ”notice_late”

  @notice_at_fault
  Scenario: Ingen kallelse
    Givet ITVT-nämnden
    Och ingen kallelse är sänd
    Så finns felet ”notice_missing”

  @notice_latest
  Scenario: Långfredag och annandag påsk är inga arbetsdagar
    Givet ITVT-nämnden
    Och sammanträdet hålls 2019-04-23
    Så skulle kallelsen sändas senast 2019-04-16
