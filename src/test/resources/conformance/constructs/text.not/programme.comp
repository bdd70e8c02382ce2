competency c "Not":
  measure share of customer "share of users" zh-CN "用户占比":
    (total active-users of usage in the last closed month) / (total paid-seats of usage in the last closed month)
  measure users of customer "users" zh-CN "用户": total active-users of usage in the last closed month
  measure sharing-customers "customers who share" zh-CN "占比达标的客户": number of customers where share at least 40%
  option o "Option":
    silver requires:
      not (growth in percent of (total active-users of usage in the last closed month) at least 0)
      sharing: sharing-customers at least 1
      using: (number of customers where users at least 4 and not (users more than 10)) at least 1
