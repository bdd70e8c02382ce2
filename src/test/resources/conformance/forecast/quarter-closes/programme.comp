vocabulary level:
  silver "Silver"
  gold "Gold"

vocabulary currency, spelled by name:
  USD "US$"

vocabulary market, spelled by name:
  developed
  developing

document:
  partner: partner
  people: list of person
  projects: list of project
  visits: list of visit

record partner, key partner-id, shown as name:
  partner-id: id
  name: text or none
  market: market or unknown

record person "person", plural people, key person-id, until last-day, shown as name:
  person-id: id
  name: text or none, may differ
  last-day "last day": date or open-ended
  trained-on "trained on": date or none

record project, key project-id:
  project-id: id
  month: month
  fee: money in currency or unknown
  currency: currency or unknown

record visit "visit", key visit-id, since begins-on, until ends-on:
  visit-id: id
  begins-on "begins on": date
  ends-on "ends on": date or open-ended

measure fees "fees": total fee in USD of projects in the last closed quarter

competency consulting "Consulting":
  option main "Main":
    silver requires:
      fees "Fees": fees at least USD 35,000
    gold requires:
      visits "Visits": 1 visit where begins-on in the last closed quarter
