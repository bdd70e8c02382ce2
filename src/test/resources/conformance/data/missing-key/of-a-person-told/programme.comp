competency demo "Demo":
  option main:
    silver requires:
      first: 2 people who passed 70-346
      second: 2 people who passed all of [70-346, 70-347]
