competency mail "Mail":
  measure users: average active-users per month of usage in the last 12 closed months
  measure mark: average total-points of scores
  measure of-products: average (total-points * (2 in infrastructure, 1 otherwise)) of scores
  option any-way:
    silver requires:
      users at least 10
      mark at least 70
      of-products at least 80
