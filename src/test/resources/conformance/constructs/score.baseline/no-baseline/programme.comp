competency at-least "At least":
  measure year: total amount in USD of revenue in the last 12 closed months
  track t "T":
    metric m, at most 30 points:
      only if year a year earlier at least USD 100
      20 points in proportion to growth in percent of year up to 20
  designation requires:
    score at least 10

competency more-than "More than":
  measure year: total amount in USD of revenue in the last 12 closed months
  track t "T":
    metric m, at most 30 points:
      only if year a year earlier more than USD 100
      20 points in proportion to growth in percent of year up to 20
  designation requires:
    score at least 10

competency without "Without":
  measure year: total amount in USD of revenue in the last 12 closed months
  track t "T":
    metric m, at most 30 points:
      20 points in proportion to growth in percent of year up to 20
  designation requires:
    score at least 10
