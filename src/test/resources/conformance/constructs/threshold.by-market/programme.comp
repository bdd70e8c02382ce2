competency c "C":
  option o "O":
    silver requires:
      total active-users of usage in the last closed month at least 20 in developed markets, 10 in developing markets
