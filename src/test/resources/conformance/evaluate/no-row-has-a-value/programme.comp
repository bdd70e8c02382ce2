competency small "Small":
  option reseller:
    silver requires:
      ratio: ((1 / 0) if (market of partner is developed), (2 / 0) otherwise) at least 1
