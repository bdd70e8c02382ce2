vocabulary level "level" de "Stufe":
  silver "Silver" de "Silber"
  gold   "Gold" de "Gold"

vocabulary market "market" de "Markt", plural markets:
  developed  "developed markets" de "entwickelte Märkte"
  developing "developing markets" de "Schwellenmärkte"

vocabulary exam "exam" de "Prüfung", plural exams, spelled by name, shown by name:
  70-346 "Managing Identities" de "Identitäten verwalten", retired 2017-06-30
  70-347 "Enabling Services" de "Dienste einrichten"

vocabulary certification "certification" de "Zertifizierung", plural certifications:
  expert "Expert" de "Fachkraft"

vocabulary association-type "association" de "Zuordnung", plural association-types:
  dpor    "Digital Partner of Record" de "Digital Partner of Record"
  advisor "Advisor" de "Beratung"

document:
  partner:   partner
  people:    list of person
  customers: list of customer

record partner "partner" de "Partner", plural partners, key mpn-id:
  mpn-id: id
  market "market" de "Markt": market or unknown

record person "person" de "Person", plural people, key person-id:
  person-id: id
  exams: list of exam-pass
  certifications: list of certification-award

record exam-pass, plural exam-passes, key code, since passed-on:
  code: exam
  passed-on: date

record certification-award, plural certification-awards, key name, since earned-on:
  name: certification
  earned-on: date

record customer "customer" de "der Kunde", plural customers, key tenant-id:
  tenant-id: id
  associations: list of association
  usage: list of usage

record association, plural associations, key type, since starts-on:
  type: association-type
  starts-on: date

record usage "usage record" de "Nutzungsdatensatz", plural usage-records, key month:
  month: month
  seats "seats" de "Plätze": count or unknown
  trial "trial" de "Testversion": yes-no or unknown

competency cloud "Cloud" de "Cloud":
  note "For all." de "Für alle."
  measure seats-in-use "seats in use" de "Genutzte Plätze":
    total seats of usage in the last 12 closed months where not trial and customer associated as any of [dpor, advisor]
  option main "Main" de "Basis":
    silver requires:
      performance "Performance" de "Leistung": seats-in-use at least 2,000 in developed markets,
          1,000.5 in developing markets
      skills "Skills" de "Fähigkeiten": any of:
        1 person who passed all of [70-346, 70-347]
        1 person who holds expert
    gold requires:
      performance "Performance" de "Leistung": growth in percent of seats-in-use at least 15
      skills "Skills" de "Fähigkeiten": 2 people who passed any of [70-346, 70-347]
          or hold expert,
          of whom 1 passed 70-347
