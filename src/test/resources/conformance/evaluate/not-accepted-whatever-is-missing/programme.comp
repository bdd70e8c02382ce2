competency small "Small":
  exam 70-346, accepted until 2017-12-31
  option reseller:
    silver requires:
      exam: 1 person who passed 70-346
