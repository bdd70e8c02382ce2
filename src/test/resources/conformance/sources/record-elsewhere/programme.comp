source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
    customer:
      tenant-id from "Customer"
  usage:
    workload from "Workload"
    sku from "SKU"
    month from "Month"
  customer:
    tenant-id from "Customer"
    exam-pass:
      code from "Exam"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
