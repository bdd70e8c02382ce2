source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
source others "More", in files ["*more* 2018.*"]:
  partner:
    mpn-id from "PartnerId"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
