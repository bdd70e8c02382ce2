competency mail “Mail”:
  measure users: total active-users of usage in the last closed month where workload is exchange-onlin
  option any-way "Any way"：
    silver requires:
      users at leest 10
      2 people who passed any of [70-346, 70-999]
      1 person who passed all of [70-346, 70-347
    platinum requires:
      users more then 20
      skills: any of:
        1 person who
