vocabulary level:
  select "Select"
  premier "Premier"

vocabulary certification:
  associate "Associate"
  expert "Expert"

vocabulary currency, spelled by name:
  USD "US$"

document:
  company: company
  engineers: list of engineer
  sites: list of site

record company, plural companies, key account, shown as name:
  account: id
  name: text or none

record engineer, plural engineers, key email, until left:
  email: id
  left: date or open-ended, latest of duplicates
  certifications: list of certificate

record certificate "certification", plural certifications, key title, since earned-on, until valid-to:
  title: certification
  earned-on: date or unknown, earliest of duplicates
  valid-to: date or none, latest of duplicates

record site, plural sites, key site-id:
  site-id: id
  bookings: list of booking
  complaints: list of complaint

record booking, plural bookings, key order:
  order: id
  month: month
  amount: money in currency or unknown
  currency: currency or unknown

record complaint, plural complaints, key ticket:
  ticket: id
  resolved: yes-no or unknown
  weight: count or unknown

competency net "Networking":
  option main:
    select requires:
      volume: (total amount in USD of bookings in the last 12 closed months) at least USD 1,000
      people: 1 engineer who holds any of [associate, expert]
    premier requires:
      volume: (total amount in USD of bookings in the last 12 closed months) at least USD 1,500
      people: 2 engineers who hold expert
      calm: (total weight of complaints where not resolved) at most 10
