competency c "C":
  option o "O":
    silver requires:
      best "Best score": (highest total-points of scores where date in the last 12 months) at least 80
    gold requires:
      worst "Worst score": (lowest total-points of scores where date in the last 12 months) at least 80
      average "Average score": (average total-points of scores where date in the last 12 months) at least 79
