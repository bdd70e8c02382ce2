measure wanted: (number of customers) / 10
condition big: (number of customers) at least 10
requirement skilled(n): n people who passed 70-346
competency t "T":
  option main "Main":
    silver requires:
      step: wanted people who passed 70-346
      big people who passed 70-346
      all of:
        wanted people who passed 70-346
        2 people who passed 70-346
      10 people who passed 70-346, of whom wanted passed 70-347
      team of:
        2 people who passed 70-346
        wanted other people who passed 70-347
      skilled(wanted)
      skilled(2018-01-01)
      as-of-date people who passed 70-346
competency u "U":
  track main "Main":
    metric gate "Gate", at most 10 points:
      only if wanted people who passed 70-346
      5 points for each person who passed 70-346
    metric way "Way", at most 10 points:
      10 points if wanted people who passed 70-346
      best of:
        5 points if wanted people who passed 70-346
        1 point for each person who passed 70-346
  silver requires:
    score at least 1
