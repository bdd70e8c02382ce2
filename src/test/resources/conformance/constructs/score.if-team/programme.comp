competency small "Small":
  requirement both: team of:
    1 person who passed 70-346
    1 other person who passed 70-347
  track only-one:
    metric team, at most 10 points:
      10 points if team of:
        1 person who passed 70-346
        1 other person who passed 70-347
    metric all, at most 10 points:
      10 points if all of:
        1 person who passed 70-346
        1 person who passed 70-347
    metric any, at most 10 points:
      10 points if any of:
        1 person who passed 70-346
        1 person who passed 70-347
    metric named, at most 10 points: 10 points if both
    metric not-named, at most 10 points: 10 points if not both
    metric whom, at most 10 points: 10 points if 2 people who passed 70-346, of whom 1 passed 70-347
  silver requires:
    score at least 10
