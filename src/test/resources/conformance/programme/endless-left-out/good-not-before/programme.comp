competency t "T":
  option main "Main":
    silver requires:
      between-is-meant: 1 person who (some certification-award where expires-on from as-of-date to as-of-date 90 days later)
      both-bounds-are-meant: 1 person who (some certification-award where expires-on at least as-of-date and expires-on before as-of-date 90 days later)
      written-well: 1 person who (some all certification-awards where not (expires-on before as-of-date 90 days earlier))
