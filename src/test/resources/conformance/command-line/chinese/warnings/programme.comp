set office-workloads: [yammer, proplus]
competency mail "Mail":
  option any-way:
    silver requires:
      2 people who passed any of [70-346, 70-346]
