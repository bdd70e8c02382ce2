spellings kinds of yes-no:
  yes: ["Free"]
  5: ["Paid"]
spellings blanks: ["NULL"]
source seats "Seats", in files ["seats*"], missing kinds:
  document, only with "Partner":
    enrolled is 5
  partner:
    mpn-id from "Partner"
    market from "Country", spelled by kinds
    country from "Country", spelled by blanks
  customer:
    tenant-id is yes
    association:
      type is dpor
      starts-on is 2018-02-30
    usage:
      workload is yes
      sku is 2018-02
      month is 2018-02-01
      trial is "no"
      paid-seats is 1.5
      active-users is -1
      capacity is 100,000,000,000,000
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
