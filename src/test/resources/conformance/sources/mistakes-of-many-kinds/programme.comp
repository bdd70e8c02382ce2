sorce a "A", in files ["a*"]:
  partner:
    mpn-id from "A"
source "A", in files ["a*"]:
  partner:
    mpn-id from "A"
source b "A" in files ["b*"]:
  partner:
    mpn-id from "A"
source c "A", files ["c*"]:
  partner:
    mpn-id from "A"
source d "A", in files "d*":
  partner:
    mpn-id from "A"
source e "A", in files ["e*"]:
  partner:
    mpn-id from A
  customer
    tenant-id from "A"
  customer:
    tenant-id "A"
    name from "A" and "B"
    usage only where "x" is "0":
      sku from "A"
    usage, where "x" is "0":
      sku from "A"
    usage:
      sku from "A", format "YYYY"
      month from "M" written "YYYY"
      workload = "x"
      trial from "Y", "Free" yes
    usage:
      sku from ["A", "B"]
source f "F", in files ["f*"]:
  partner:
    mpn-id from "A"
spelling x: ["a"]
spellings y of market: ["a"]
spellings z of market:
  developed "a"
  developing: "b"
source g "G", in files ["g*"]:
  partner
    mpn-id from "A"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
