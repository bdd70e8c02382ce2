spellings market-of-country of market:
  developed: ["DE", "AT"]
  developing: ["VN", "AT"]
source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
    market from "Country", spelled by market-of-country
  customer:
    tenant-id from "Customer"
    usage, only where "Duplicate" is "0", not "1" or "0":
      workload from "Workload"
      sku from "SKU"
      month from "Month"
      trial from "Kind", "Free" or "Trial" is yes, "Paid" or "Trial" is no
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
