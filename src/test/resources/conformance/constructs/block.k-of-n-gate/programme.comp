# Every choice of 13 of 26 would be ten million conditions; it is one.
competency c "C":
  track t "T":
    metric m, at most 10 points:
      only if:
        13 of:
          1 person who passed 70-346
          2 people who passed 70-346
          3 people who passed 70-346
          4 people who passed 70-346
          5 people who passed 70-346
          6 people who passed 70-346
          7 people who passed 70-346
          8 people who passed 70-346
          9 people who passed 70-346
          10 people who passed 70-346
          11 people who passed 70-346
          12 people who passed 70-346
          13 people who passed 70-346
          14 people who passed 70-346
          15 people who passed 70-346
          16 people who passed 70-346
          17 people who passed 70-346
          18 people who passed 70-346
          19 people who passed 70-346
          20 people who passed 70-346
          21 people who passed 70-346
          22 people who passed 70-346
          23 people who passed 70-346
          24 people who passed 70-346
          25 people who passed 70-346
          26 people who passed 70-346
      1 point for each person who passed 70-346
  designation requires:
    minimum: score at least 10
