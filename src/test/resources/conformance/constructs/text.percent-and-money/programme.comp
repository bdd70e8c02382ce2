vocabulary currency, plural currencies, spelled by name:
  USD "US$"
  CHF "CHF"

vocabulary level:
  silver "Silver" zh-CN "银牌"

document:
  partner: partner
  sales: list of sale
  seats: count or unknown
  users: count or unknown

record partner, key partner-id, shown as name:
  partner-id: id
  name: text or none

record sale "sale" zh-CN "销售记录", plural sales, key sale-id:
  sale-id: id
  month: month
  amount "amount" zh-CN "金额": money in currency or unknown
  currency "currency" zh-CN "货币": currency or unknown

competency c "Sales" zh-CN "销售":
  measure revenue "revenue" zh-CN "收入": total amount in USD of sales in the last 12 closed months
  option o "Option" zh-CN "选项":
    silver requires:
      share "Share" zh-CN "占比": users / seats at least 40%
      close "Close to it" zh-CN "接近": users / seats at least 33.33334%
      growth "Growth" zh-CN "增长": growth in percent of revenue at least 20
      cents "With cents" zh-CN "含分": revenue at least USD 1,234.50
      round "Round" zh-CN "整数": revenue at most USD 1,000
      francs "Francs" zh-CN "法郎": (total amount in CHF of sales in the last 12 closed months) at least CHF 100
