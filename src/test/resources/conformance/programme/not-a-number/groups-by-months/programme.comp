competency mail "Mail":
  option any-way:
    silver requires:
      (number of different workload of usage in the last closed month with total month more than 2018-01) at least 1
