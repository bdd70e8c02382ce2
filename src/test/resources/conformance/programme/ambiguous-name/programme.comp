exam mcsa-office-365 "MCSA exam"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who holds mcsa-office-365
