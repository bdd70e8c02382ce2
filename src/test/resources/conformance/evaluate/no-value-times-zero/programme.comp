competency small "Small":
  option only:
    silver requires:
      product: (1 / number of customers) * number of memberships at most 300
