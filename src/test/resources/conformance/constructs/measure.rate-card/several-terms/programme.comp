competency c "C":
  measure consumption "consumption":
    total (active-users * (2 in [business-central, yammer], 0 otherwise) + capacity * (0.5 in [proplus] workloads, 0 otherwise)) of usage in the last closed month
  option o "O":
    silver requires:
      consumption at least 100
      consumption at least (1 in [developed, developing] markets)
