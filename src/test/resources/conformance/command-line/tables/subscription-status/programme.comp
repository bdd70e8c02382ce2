competency mobility "Mobility":
  measure users "users": total active-users of usage in the last closed month where workload is azure-ad-premium
  measure seats "seats": total paid-seats of usage in the last closed month where workload is azure-ad-premium

  option one "One":
    silver requires:
      users at least 100
    gold requires:
      seats at least 100
