competency pooled:
  option main:
    silver requires:
      1 person who passed all of [70-346, 70-347]
competency usage:
  option main:
    silver requires:
      (total active-users of usage in the last closed month where customer associated as cpor) at most 99
competency altogether:
  option main:
    silver requires:
      (total active-users of usage in the last closed month) at most 100
    gold requires:
      (total active-users of usage in the last closed month) at most 99
