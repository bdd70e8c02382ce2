competency mail "Mail":
  option any-way:
    silver requires:
      (some customers where market is developed) at least 5
