source source "Source", in files ["source*"]:
  partner:
    mpn-id from "Partner"
source written "Written", in files ["written*"]:
  partner:
    mpn-id from "Partner"
competency missing "Missing":
  option source:
    silver requires:
      spellings: 1 person who passed any of [70-346]
      written: 1 person who passed any of [70-347]
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
