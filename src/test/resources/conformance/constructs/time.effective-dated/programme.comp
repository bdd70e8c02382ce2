competency c "C":
  option o "O":
    silver requires:
      users: total active-users of usage in the last closed month at least (40 until 2023-11-30, 30 from 2023-12-01)
      skills, until 2023-11-30: 1 person who passed 70-346
