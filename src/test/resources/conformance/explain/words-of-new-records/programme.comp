vocabulary level:
  silver "Silver"
vocabulary plan:
  basic "Basic"
  full "Full"
document:
  partner: partner
  projects: list of project
  deals: list of deal
record partner, plural partners, key partner-id:
  partner-id: id
  paid-until "paid until": date or none, can be set at cost 1
record project "project", plural projects, key project-id, can be added at cost 5:
  project-id: id
  account "account": id
  rating "rating": decimal or none, can grow at cost 1
record deal "deal", plural deals, key deal-id, can be added at cost 5:
  deal-id: id
  product "product": plan or none
  bundle "bundle": plan or none
  amount "amount": count, can grow at cost 1 per 10
competency zero "Zero is a number":
  option main "Main":
    silver requires:
      2 projects where rating at least 0
competency another "Another account":
  option main "Main":
    silver requires:
      (number of different account of projects) at least 3
competency two-terms "Two fields of one vocabulary":
  option main "Main":
    silver requires:
      2 deals where product is full or bundle is full
competency grown "A record by its name":
  option main "Main":
    silver requires:
      1 deal where amount at least 20
competency paid "A day after":
  option main "Main":
    silver requires:
      paid-until of partner after as-of-date 30 days later
