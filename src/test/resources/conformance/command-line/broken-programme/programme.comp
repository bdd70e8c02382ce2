competency mail:
  option x:
    silver requires:
      usrs at least 10
