competency small "Small":
  track first:
    metric units, at most 10 points:
      10 points if (total units of device-shipments in the last closed month) at least 1
  track second:
    metric units, at most 10 points:
      10 points if (total units of device-shipments in the last closed month) at least 100
  silver requires:
    enough: not (score less than 5)
    half: (score / 2) at least 5
