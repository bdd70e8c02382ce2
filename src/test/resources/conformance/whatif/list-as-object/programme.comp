vocabulary level:
  silver "Silver"

document:
  partner: partner
  scores: list of score
  wanted: yes-no or unknown

record partner, key partner-id, shown as name:
  partner-id: id
  name: text or none

record score, key year:
  year: text
  metrics: list of metric-points

record metric-points, plural metric-points, key metric-name:
  metric-name: text, spelled "metric"
  points-earned: decimal or unknown, spelled "points"

competency growth "Growth":
  option main "Main":
    silver requires:
      wanted "Wanted": wanted
      points "Points": (total points-earned of metric-points) at least 10
