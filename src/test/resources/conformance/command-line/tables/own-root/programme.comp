vocabulary level:
  select  "Select"
  premier "Premier"

vocabulary certification:
  routing-associate "Routing Associate"
  routing-expert    "Routing Expert", retired 2026-06-30
  security-expert   "Security Expert"

vocabulary region:
  emea     "EMEA", spelled "EMEA", also "Europe"
  americas "Americas"

vocabulary currency:
  USD "US$"

document:
  company:   company
  engineers: list of engineer
  bookings:  list of booking

record company "company", plural companies, key account, shown as name:
  account: id
  name: text or none
  region: region or unknown

record engineer "engineer", plural engineers, key email, shown as name, can be added at cost 20:
  email: id
  name: text or none, may differ
  certifications: list of certificate

record certificate "certification", plural certificates, key [title, earned-on],
    since earned-on, until valid-to, can be added at cost 5:
  title: certification
  earned-on: date or unknown
  valid-to: date or none, latest of duplicates

record booking "booking", plural bookings, key order in the whole document:
  order: id
  month: month
  amount: money in currency or unknown, can grow at cost 1 per 10,000
  currency: currency or unknown

measure booked "Bookings of a year": total amount in USD of bookings in the last 12 closed months

competency networking "Networking":
  option main "Networking":
    select requires:
      volume "Bookings": booked at least USD 100,000 in emea, USD 250,000 in americas
      people "Engineers": 2 engineers who hold any of [routing-associate, routing-expert]
    premier requires:
      volume "Bookings": booked at least USD 1,000,000
      people "Engineers": 4 engineers who hold routing-expert

  example "just select", as of 2026-10-15:
    company region emea
    2 engineers:
      certificate title routing-associate, earned-on 2025-02-01
    booking order A-1, month 2026-09, amount 100,000, currency USD
    expect select
