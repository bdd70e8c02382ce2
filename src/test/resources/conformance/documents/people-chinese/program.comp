competency page-people "People" zh-CN "人员":
  exam 70-346, retired 2017-06-30
  exam 70-347, accepted from 2016-01-01, accepted until 2018-12-31
  certification mcsa-office-365, accepted from 2017-01-01

  option main "Main" zh-CN "主要":
    silver requires:
      one: 1 person who passed 70-346
      two: 2 people who passed any of [70-346, 70-347, mcsa-office-365]
      some "Some" zh-CN "部分": 2 people who passed 2 of [70-345, 70-346, 70-347]
      either: 1 person who passed 70-345 or holds mcsa-office-365
      both: 2 people who passed 70-345 and (hold mcsa-office-365 or not (hold mcse-productivity))
      one-of-them: 2 people who passed 70-345, of whom 1 holds mcsa-office-365
      two-of-them: 3 people who passed 70-345, of whom 2 (hold mcsa-office-365 or passed 70-347)
      apart: team of:
        1 person who passed 70-345
        2 other people who hold mcsa-office-365, of whom 1 passed 70-347
      by-market: 2 customers where market is developed
      tied: 1 customer who associated as any of [dpor, delegated-administrator of office-365]
      nobody: (number of people who passed 70-345) at most 0
      at-most-one: (number of people who passed 70-345) at most 1
      simply: number of customers at least 2
