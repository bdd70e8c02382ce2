competency by-family "By family":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where (workload is yammer and customer associated as any of [dpor, csp]) or (workload is business-central and customer associated as pal)) at least 10

competency whichever "Whichever":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where workload is one of [yammer, business-central] and customer associated as any of [dpor, csp, pal]) at least 10
