vocabulary level "level":
  silver "Silver"
document:
  partner: partner
  leads: list of lead
record partner, key id:
  id: id
record lead, plural leads, key id:
  id: id
  source: text or none
  written: date or unknown
  missing: yes-no or unknown
  spellings: count or unknown
source leads "Leads", in files ["leads*"]:
  partner:
    id from "Partner"
  lead:
    id from "Lead"
    source from "From"
    written from "Written", written "M/D/YYYY"
    missing is no
    spellings from "Spellings"
competency mail "Mail":
  option any-way:
    silver requires:
      1 lead where source is "Fair" and not missing and written after 2018-01-01 and spellings at least 2
  example "One", as of 2018-03-15:
    lead source "Fair", written 2018-02-01, missing no, spellings 2
    expect silver
