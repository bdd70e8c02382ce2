competency small "Small":
  option only:
    silver requires:
      later: 1 person who associated-until more than 2099-12-31
      earlier: 1 person who associated-until at most 2099-12-31
