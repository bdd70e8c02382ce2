competency c "C":
  measure revenue-of-the-year "revenue": total amount in USD of revenue in the last 12 closed months
  track t "T":
    metric usage-growth, at most 20 points:
      only if revenue-of-the-year a year earlier at least USD 50,000
      20 points in proportion to growth in percent of revenue-of-the-year up to 20
  designation requires:
    minimum: score at least 10
