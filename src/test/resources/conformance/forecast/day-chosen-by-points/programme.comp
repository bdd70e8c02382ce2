vocabulary level:
  silver "Silver"

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


competency growth "Growth":
  track main "Main":
    metric people "People", at most 40 points:
      40 points in proportion to number of people up to 2
  silver requires:
    day "Day": as-of-date on or before (2018-06-01 if (score at least 20), 2018-09-01 otherwise)
