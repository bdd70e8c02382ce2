competency c "C":
  option o "O":
    silver requires:
      total active-users of usage in the last closed month at least
        (100 if (some customers where market is developed), 50 otherwise)
