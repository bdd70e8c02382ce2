spellings blanks: ["NULL"]
spellings market-of-country of market:
  developed: ["Germany"]
  develloping: ["Vietnam"]
spellings kinds of yes-or-no:
  yes: ["Free"]
source seats "Seats", in files ["seats*"], missing blank:
  partnr:
    mpn-id from "Partner"
  partner:
    mpnid from "Partner"
    market from "Country", spelled by market-of-countries
  customer:
    tenant-id from "Customer"
    usages:
      workload from "Workload"
    usage:
      workload is yamer
      sku is "E3"
      month is 2018-02
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
