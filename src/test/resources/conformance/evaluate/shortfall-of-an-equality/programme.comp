competency small "Small":
  option only:
    silver requires:
      below: number of people is 3
      above: number of people is 0
      differs: number of people is not 0
