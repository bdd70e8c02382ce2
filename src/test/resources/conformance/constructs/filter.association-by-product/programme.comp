competency c "C":
  option o "O":
    silver requires:
      (total active-users of usage in the last closed month
        where (workload is one of [exchange-online, yammer] and customer associated as any of [dpor, csp])
          or (workload is business-central and customer associated as pal)) at least 10
