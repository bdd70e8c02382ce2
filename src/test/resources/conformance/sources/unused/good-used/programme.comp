spellings blanks: ["NULL"]
spellings forms: ["MM/YYYY"]
spellings market-of-country of market:
  developed: ["DE"]
source seats "Seats", in files ["seats*"], missing blanks, dates written forms:
  partner:
    mpn-id from "Partner"
    market from "Country", spelled by market-of-country
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
