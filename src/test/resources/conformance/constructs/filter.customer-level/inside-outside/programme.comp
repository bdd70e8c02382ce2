competency inside "Inside":
  option only:
    silver requires:
      (number of customers where (total active-users of usage in the last closed month where workload is yammer) at least 10) at least 1

competency beside "Beside":
  option only:
    silver requires:
      (number of customers where total active-users of usage in the last closed month at least 10 and (some usage in the last closed month where workload is yammer)) at least 1

competency outside "Outside":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where workload is yammer) at least 10

competency in-all "In all":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10
