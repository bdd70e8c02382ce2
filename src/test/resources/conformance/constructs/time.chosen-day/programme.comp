vocabulary level:
  silver "Silver"
document:
  partner: partner
record partner "partner", plural partners, key k:
  k: id
  d: date or unknown
  flag: yes-no or unknown
competency c "C":
  option o "O":
    silver requires:
      later of (d if (flag), (2018-01-01) otherwise) and d before 2030-01-01
      (d if (flag), (2018-01-01) otherwise) 3 months later before 2030-01-01
      month of ((d if (flag), (2018-02-01) otherwise)) before 2030-01
