competency mail "Mail":
  option any-way:
    silver requires:
      (total active-users of usage in the last closed month where customer associated as any of [dpor, csp]) at least 300
      2 device-shipments where partner authorized as surface-hub-adr and month is last-closed-month
