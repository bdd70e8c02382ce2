competency c "C":
  option o "O":
    silver requires:
      (total active-users of usage in the last closed month where customer associated as any of [delegated-administrator of office-365, csp]) at least 10
