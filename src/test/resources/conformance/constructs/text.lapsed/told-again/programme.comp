competency c "Lapsed":
  exam 70-534, retired 2017-12-31
  exam 70-535, accepted until 2018-02-28
  option o "Option":
    silver requires:
      first "First": 2 people who passed 70-535
      second "Second": 2 people who passed 70-535 and passed any of [70-346, 70-347]
      third "Third": 2 people who passed 70-535
