competency c:
  option main:
    silver requires:
      x: 1 person who (some all certification-awards where name is mcsa-office-365 and not (expires-on before as-of-date 90 days earlier))
