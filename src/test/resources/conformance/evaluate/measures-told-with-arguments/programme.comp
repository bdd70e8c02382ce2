set won "Won" zh-CN "赢得的": [cpor, dpor]

measure held(types) "customers associated" zh-CN "关联客户":
  number of customers where associated as any of types

measure growth-of(types, days):
  (growth of held(types)) + days

competency two-kinds:
  track t:
    metric m, at most 20 points:
      best of:
        20 points in proportion to growth of held([cpor]) up to 5
        20 points in proportion to growth-of([dpor, csp], 2) up to 5
        20 points in proportion to growth of held(won) up to 5
  designation requires:
    score at least 20
