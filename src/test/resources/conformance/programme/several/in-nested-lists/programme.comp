competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      skills: any of:
        1 person who passed 70-999
        all of:
          users least 10
          any of:
            1 person that holds mcsa-ofice-365
            users at least
          users at least 5 5
        2 people who hold mcsa-office-35
      training: 1 person who completed nothing-known
