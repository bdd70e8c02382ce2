condition knows-identities of person: passed 70-346
requirement skilled: 1 person who knows-identities

competency strict "Strict":
  exam 70-346, accepted until 2017-12-31
  option only:
    silver requires:
      skilled

competency lenient "Lenient":
  option only:
    silver requires:
      skilled
