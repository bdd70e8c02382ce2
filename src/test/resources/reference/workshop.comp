# A small world in which everything that a data model can say occurs.

fiscal year: February to January

vocabulary level "level", plural levels:
  bronze "Bronze"
  silver "Silver"
  gold "Gold"

vocabulary currency "currency", plural currencies, spelled by name:
  USD "US$"
  EUR "€"

vocabulary region "region", plural regions, spelled by name:
  north "northern regions"
  south "southern regions"
  west "western regions", also "W"

vocabulary tool "tool", plural tools:
  hammer "Hammer"
  saw "Saw", also "Handsaw"
  drill "Drill", spelled "Power Drill"

vocabulary licence "licence", plural licences, spelled by name:
  l-1 "First licence"
  l-2 "Second licence", retired 2017-12-31
  l-3 "Third licence", retired 2018-03-15, accepted until 2018-03-31
  l-4 "Fourth licence", retired 2018-02-28, accepted until 2018-12-31

vocabulary club "club", plural clubs, spelled by name:
  c-1 "First club"
  c-2 "Second club"

document:
  shop: shop
  owner: owner
  workers: list of worker
  sites: list of site
  clubs: list of club-entry
  open-now: yes-no or unknown
  main-tool: tool or none

record shop, plural shops, key shop-id, shown as title:
  shop-id: id
  title: text or none
  region: region or unknown
  second-region: region or none
  benches: count or unknown
  balance: decimal or unknown
  founded-on: date or unknown
  closes-on: date or open-ended

record owner, plural owners, key owner-id:
  owner-id: id or unknown
  home: region or none
  since-month: month or none

record worker, plural workers, key worker-id, since hired-on, until left-on, shown as nickname:
  worker-id: id
  nickname: text or none, may differ
  hired-on: date or unknown, earliest of duplicates
  left-on: date or open-ended, latest of duplicates
  grade: count or none
  bonus: decimal or none
  licences: list of licence-entry
  shifts: list of shift

record licence-entry, plural licence-entries, key licence, since got-on, until ends-on:
  licence: licence
  tool: tool or none
  got-on: date or unknown, earliest of duplicates
  ends-on: date or none, latest of duplicates

record shift, plural shifts:
  month: month
  hours: decimal or unknown
  night: yes-no or unknown
  place: text or none

record site, plural sites, key [code, wing], shown as code:
  code: id
  wing: region or none
  area: count or unknown
  memberships: list of membership-entry
  jobs: list of job

record membership-entry, plural membership-entries, since starts-on, until ends-on:
  club: club
  region: region or none
  starts-on: date, spelled "from"
  ends-on: date or open-ended, spelled "to"

record job, plural jobs, key job-id in the whole document, shown as job-id:
  job-id: id
  month: month
  tool: tool or unknown
  urgent: yes-no or unknown
  price: money in currency or unknown
  currency: currency or unknown
  done-on: date or open-ended
  pieces: count or unknown
  lines: list of line

record line, plural lines, key position:
  position: count
  weight: decimal or unknown
  tool: tool or none
  seen-in: month or unknown, latest of duplicates

record club-entry, plural club-entries, key [club, starts-on], since starts-on, until ends-on:
  club: club
  starts-on: date or unknown
  ends-on: date or open-ended
