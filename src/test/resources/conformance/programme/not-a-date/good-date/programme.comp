competency mail "Mail":
  option any-way:
    silver requires:
      (earliest started-on of all subscriptions) in the last 12 months
