# language: sv
Egenskap: Om reglementet gäller [KL 9:33]

  @orders_not_in_force
  Scenario: Reglementet gäller först nästa år
    Givet ITVT-nämnden
    Och enligt reglementet: reglementet gäller från 2020-01-01
    Så finns felet ”standing_orders_not_in_force”

  @orders_not_in_force
  Scenario: Bara det ena fullmäktige har antagit reglementet
    Givet ITVT-nämnden
    Och enligt reglementet: reglementet är antaget bara i Herrljunga
    Så finns felet ”standing_orders_not_in_force”

  @orders_not_in_force
  Scenario: Båda fullmäktige har antagit reglementet
    Givet ITVT-nämnden
    Så finns inget fel
