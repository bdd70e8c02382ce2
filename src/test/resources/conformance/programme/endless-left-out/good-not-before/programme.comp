competency t "T":
  option main "Main":
    silver requires:
      between-is-meant: 1 person who (some certification-award where expires-on from as-of-date to as-of-date 90 days later)
      both-bounds-are-meant: 1 person who (some certification-award where expires-on at least as-of-date and expires-on before as-of-date 90 days later)
      written-well: 1 person who (some all certification-awards where not (expires-on before as-of-date 90 days earlier))
      two-days-moved: 1 person who (some certification-award where expires-on at least as-of-date and expires-on 30 days earlier at most as-of-date)
      in-a-month: 1 person who (some certification-award where expires-on at least as-of-date and month of (expires-on) is 2018-04)
      not-later: 1 person who (some certification-award where expires-on at least as-of-date and not (expires-on after as-of-date 90 days later))
      bound-outside: 1 person who (some certification-award where (expires-on at least as-of-date or name is mcsa-office-365) and expires-on at most as-of-date 3 months later)
      with-endless: 1 person who (some certification-award where (expires-on at least as-of-date or not (expires-on at least as-of-date)))
