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

competency service "Service", until 2019-06-30:
  option short "Short way", until 2018-05-31:
    silver requires:
      people "People": 1 person who trained-on after 2018-01-01
  option long "Long way":
    silver requires:
      people "People": number of people at least 2 until 2018-06-30, 3 from 2018-07-01
      visit "A visit", from 2018-12-01: number of visits at least 1

competency service "Service", from 2019-07-01, until 2019-10-31:
  option long "Long way":
    silver requires:
      people "People": number of people at least 2
