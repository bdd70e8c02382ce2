competency at-least "At least":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10

competency more-than "More than":
  option only:
    silver requires:
      total active-users of usage in the last closed month more than 10

competency at-most "At most":
  option only:
    silver requires:
      total active-users of usage in the last closed month at most 10

competency less-than "Less than":
  option only:
    silver requires:
      total active-users of usage in the last closed month less than 10

competency exactly "Exactly":
  option only:
    silver requires:
      total active-users of usage in the last closed month is 10

competency other-than "Other than":
  option only:
    silver requires:
      total active-users of usage in the last closed month is not 10

competency from-to "From to":
  option only:
    silver requires:
      total active-users of usage in the last closed month from 10 to 11
