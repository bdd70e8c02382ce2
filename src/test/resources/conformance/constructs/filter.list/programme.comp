competency c "C":
  set office "Office 365 workloads": [exchange-online, yammer]
  option o "O":
    silver requires:
      (total active-users of usage in the last closed month where workload is one of office) at least 10
