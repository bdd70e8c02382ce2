vocabulary level:
  silver "Silver"
vocabulary currency, spelled by name:
  USD "US$"
vocabulary kind:
  good "Good"
  bad  "Bad"
document:
  firm: firm
  sales: list of sale
record firm "firm", plural firms, key firm-id, shown as name:
  firm-id: id
  name: text or none
record sale "sale", plural sales, key sale-id:
  sale-id: id
  day: date or unknown
  month: month
  kind: kind or unknown
  new: yes-no or unknown
  pieces: count or unknown
  weight: decimal or unknown
  amount: money in currency or unknown
  currency: currency or unknown
competency c:
  option main:
    silver requires:
      pieces: (total pieces of sales in the last closed month) at least 1,000,000
      weight: (total weight of sales in the last closed month) at least 1,000,000
      amount: (total amount in USD of sales in the last closed month) at least USD 1,000,000
      rows: (number of sales in the last closed month) at least 100
      days: (number of sales in the last closed month where day on or before 2018-03-15) at least 100
      late: (number of sales in the last closed month where day after 2018-02-10) at least 100
      new: (number of sales in the last closed month where new) at least 100
      good: (number of sales in the last closed month where kind is good) at least 100
