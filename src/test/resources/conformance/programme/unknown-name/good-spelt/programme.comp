competency mail "Mail":
  measure mail-users: total active-users of usage in the last closed month where workload is exchange-online
  option any-way:
    silver requires:
      mail-users at least 10
