# The lower level asks for more than points.
competency c "C":
  track t "T":
    metric m, at most 50 points:
      50 points if some people
  silver requires:
    skills: 5 people who passed 70-346
  gold requires:
    minimum: score at least 40
