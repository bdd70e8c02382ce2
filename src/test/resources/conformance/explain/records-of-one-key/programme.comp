vocabulary level:
  silver "Silver"
  gold "Gold"
vocabulary activity:
  case-study "Case study"
  event "Event"
document:
  partner: partner
  activities: list of activity-done
  talks: list of talk
record partner, plural partners, key partner-id:
  partner-id: id
record activity-done "activity" zh-CN "活动", plural activities, key [activity, done-on], can be added at cost 3:
  activity: activity
  done-on: date
record talk "talk", plural talks, can be added at cost 3:
  activity: activity
  given-on: date
competency points "Points":
  track main "Main":
    metric marketing "Marketing", at most 100 points:
      25 points for each activity-done where activity is case-study and done-on in the last 12 months
  silver requires:
    score at least 50
competency keyed "With a key":
  option main "Main":
    silver requires:
      (number of activities where activity is case-study and done-on in the last 12 months) at least 2
    gold requires:
      3 activities where activity is event and done-on is 2026-06-30
competency keyless "Without a key":
  option main "Main":
    silver requires:
      2 talks where activity is case-study and given-on in the last 12 months
    gold requires:
      3 talks where given-on is 2026-06-30
