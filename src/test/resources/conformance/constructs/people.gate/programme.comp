competency c "C":
  track t "T":
    metric skills, at most 20 points:
      only if 2 people who hold azure-administrator
      only if 1 person who holds azure-solutions-architect
      5 points for each person who holds any of [azure-administrator, azure-virtual-desktop]
    metric others, at most 20 points:
      5 points for each person who holds azure-virtual-desktop
  designation requires:
    minimum: score at least 1
