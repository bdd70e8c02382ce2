competency at-least "At least":
  option only:
    silver requires:
      total amount in USD of revenue in the last closed month at least USD 100

competency not-at-least "Not at least":
  option only:
    silver requires:
      not (total amount in USD of revenue in the last closed month at least USD 100)

competency less-than "Less than":
  option only:
    silver requires:
      total amount in USD of revenue in the last closed month less than USD 100

competency users "Users":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 100

competency not-users "Not users":
  option only:
    silver requires:
      not (total active-users of usage in the last closed month at least 100)
