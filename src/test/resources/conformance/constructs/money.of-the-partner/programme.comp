vocabulary level:
  silver "Silver"
vocabulary currency, spelled by name:
  USD "US$"
  EUR "Euro"
document:
  partner: partner
  orders: list of order
record partner, plural partners, key partner-id:
  partner-id: id
  fee "fee": money in fee-currency or unknown
  fee-currency "currency of the fee": currency or unknown
  budget "budget": money in fee-currency or none
record order, plural orders, key nr:
  nr: id
  price "price": money in price-currency or none
  price-currency "currency": currency or unknown
competency enough "Enough":
  option main "Main":
    silver requires:
      fee at least USD 1,000
competency other "Another":
  option main "Main":
    silver requires:
      fee is not USD 5,000
competency own "In its own currency":
  option main "Main":
    silver requires:
      fee at most budget
competency between "Between":
  option main "Main":
    silver requires:
      fee from USD 1,000 to USD 6,000
competency orders "Orders":
  option main "Main":
    silver requires:
      (number of orders where price is not USD 5) is 4
      (number of orders where not (price is USD 5)) is 4
      (number of orders where price is USD 5) is 1
