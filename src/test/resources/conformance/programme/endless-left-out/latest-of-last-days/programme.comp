competency c:
  option main:
    silver requires:
      1 person who holds azure-administrator and (latest expires-on of certification-awards where name is azure-administrator) after as-of-date
      1 person who (latest expires-on of certification-awards) on or after as-of-date
      1 person who (latest expires-on of certification-awards where expires-on is not none) on or after as-of-date
      1 person who (earliest expires-on of certification-awards) on or after as-of-date
      (latest ends-on of memberships) on or after as-of-date
