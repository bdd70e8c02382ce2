vocabulary level:
  gold "Gold"
vocabulary carrier:
  own "Own"
  other-carrier "Other"
document:
  member: member
  flights: list of flight
record member, key id-of:
  id-of: id
record flight, key ticket, can be added at cost 10:
  ticket: id
  carrier: carrier or unknown
  tier-points: count or unknown
competency a:
  option main:
    gold requires:
      (number of flights where carrier is own) at least 2
      (total tier-points of flights) at least 300
competency b:
  option main:
    gold requires:
      (number of flights) at least 2
      (total tier-points of flights) at least 300
competency c:
  option main:
    gold requires:
      (total tier-points of flights) at least 300
      (total tier-points of flights where carrier is own) at least 200
competency d:
  option main:
    gold requires:
      (total tier-points of flights where carrier is own) at least 200
      (total tier-points of flights) at least 300
competency e:
  option main:
    gold requires:
      (total tier-points of flights) at least 300, of which at least 200 where carrier is own
