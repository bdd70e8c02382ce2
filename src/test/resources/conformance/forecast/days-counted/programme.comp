vocabulary level "level", plural levels:
  silver "Silver"
  gold "Gold"

record partner "partner", key id, shown as id:
  id "id": id

record contract "contract", plural contracts, key code:
  code "code": id
  signed-on "signed on": date or unknown

document:
  partner: partner
  contracts: list of contract

competency loyal "Loyal":
  option main "Main":
    silver requires:
      one "One contract": 1 contract where (days between signed-on and as-of-date) at least 100
    gold requires:
      on-average "On average": (total (days between signed-on and as-of-date) of contracts) / (number of contracts) at least 150
