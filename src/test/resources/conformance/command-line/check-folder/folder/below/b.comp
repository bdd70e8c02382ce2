competency mail:
  option x:
    silver requires:
      score at least 5
