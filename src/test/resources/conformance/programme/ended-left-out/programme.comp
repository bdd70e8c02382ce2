competency t "T":
  option main "Main":
    silver requires:
      some membership where level is silver and starts-on before 2022-09-30 and ends-on after 2022-09-30
      1 person who (some certification-award where not (expires-on before 2022-09-30))
