spellings blanks: ["NULL", "NULL"]
spellings blanks: ["-"]
source seats "Seats", in files ["seats*"], missing blanks:
  partner:
    mpn-id from "Partner" or "Partner"
  partner:
    name from "Name", otherwise "Name"
  customer:
    tenant-id from "Customer"
    tenant-id from "Tenant"
    name from "Name", after "a", after "b"
    association:
      type from "Type"
      starts-on from "Month", first day, last day
source seats "Seats", in files ["others*"]:
  partner:
    mpn-id from "Partner"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
