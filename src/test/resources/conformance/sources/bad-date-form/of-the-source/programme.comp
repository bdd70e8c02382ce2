spellings forms: ["Month YYYY", "quarter"]
source seats "Seats", in files ["seats*"], dates written ["YYYY"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    association:
      type from "Type"
      starts-on from "Day"
    usage:
      workload from "Workload"
      sku from "SKU"
      month from "Month"
source others "Seats", in files ["more*"], dates written forms:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    association:
      type from "Type"
      starts-on from "Day"
    usage:
      workload from "Workload"
      sku from "SKU"
      month from "Month"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
