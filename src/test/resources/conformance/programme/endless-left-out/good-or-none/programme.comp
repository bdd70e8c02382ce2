competency c:
  option main:
    silver requires:
      1 person who (some certification-awards where name is azure-administrator and (expires-on is none or expires-on after as-of-date 6 months later))
      1 person who (some certification-awards where name is azure-administrator and (expires-on after as-of-date 6 months later or expires-on is none))
