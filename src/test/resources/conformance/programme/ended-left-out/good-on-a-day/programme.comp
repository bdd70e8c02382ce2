competency t "T":
  option main "Main":
    silver requires:
      holds silver on 2022-09-30
      some all memberships where level is silver and starts-on before 2022-09-30 and ends-on after 2022-09-30
      some membership where level is silver and ends-on after as-of-date 90 days later
