competency t "T":
  option main "Main":
    silver requires:
      late: 1 person who (some all certification-awards where name is mcsa-office-365 and expires-on at least as-of-date 90 days earlier)
      turned-round: 1 person who (some all certification-awards where as-of-date 90 days earlier before expires-on)
      denied: 1 person who (some all certification-awards where not (expires-on at least as-of-date 90 days earlier))
      one-of-two: 1 person who (some all certification-awards where (name is mcsa-office-365 or expires-on at least 2018-01-01))
      ended-already: 1 person who (some certification-award where expires-on at least as-of-date 90 days earlier)
      moved: 1 person who (some certification-award where expires-on 30 days earlier at least as-of-date)
      by-month: 1 person who (some certification-award where month of (expires-on) at least last-closed-month)
      by-calendar: 1 person who (some certification-award where expires-on at least start-of-month)
