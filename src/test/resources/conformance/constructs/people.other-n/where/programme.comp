competency c "C":
  option o "O":
    silver requires:
      team of:
        1 person where passed 70-346
        2 other people where passed any of [70-347, 70-345]
        1 other person where holds mcse-productivity
competency p "P":
  track t:
    metric m, at most 10 points: 2 points for each person where passed any of [70-346, 70-347]
  silver requires:
    score at least 6
