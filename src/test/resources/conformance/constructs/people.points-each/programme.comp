competency c "C":
  track t "T":
    metric skills, at most 10 points:
      4 points for each person who holds any of [azure-administrator, azure-virtual-desktop]
  designation requires:
    minimum: score at least 8
