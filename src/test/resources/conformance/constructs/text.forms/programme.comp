competency small "Small":
  set office:
    [yammer, proplus]
  measure users(workloads): total active-users of usage in the last closed month where workload is one of workloads
  measure counted: (users(office) if (partner has gold), (users([yammer])) otherwise)
  option all:
    silver requires:
      from: counted at least 10
      since: 1 person who has passed 70-346
      until: 1 person who passed 70-346
      set: 2 people who have passed 70-346
