# Five pairs of customer and product of more than US$5,000 in a month make the large track.
competency c "C":
  condition large: (number of different [customer, product] of revenue in the last closed month with total amount in USD more than USD 5,000) at least 5
  measure users: total active-users of usage in the last closed month
  track enterprise "Enterprise", if large:
    metric m, at most 100 points:
      100 points in proportion to users up to 1,000
  track smb "SMB", if not large:
    metric m, at most 100 points:
      100 points in proportion to users up to 100
  designation requires:
    minimum: score at least 70
