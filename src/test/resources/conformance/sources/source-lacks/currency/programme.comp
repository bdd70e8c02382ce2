source sales "Sales", in files ["sales*"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    revenue:
      record-id from "Id"
      month from "Month"
      product is azure
      kind is license
      amount from "Amount"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
