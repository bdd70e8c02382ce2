competency page-numbers "Numbers" zh-CN "数值":
  measure seats "seats" zh-CN "席位": total paid-seats of usage in the last closed month where workload is none of [yammer, proplus] and trial
  measure long-standing "customers of two years" zh-CN "两年的客户":
    number of customers where (earliest started-on of all subscriptions) in the last 1 months
  measure floor "least seats" zh-CN "最低席位": (10 until 2018-06-30, 20 from 2018-07-01)
  measure twice "twice the seats" zh-CN "两倍席位": seats * 2
  option first "First" zh-CN "第一":
    silver requires:
      zero: seats at least 0
      one: seats at most 1
      two: seats more than 2 in developed markets, 1 otherwise
      dated: seats at least 1 until 2018-06-30, 2 from 2018-07-01
      by-case: seats at least 5 if (number of customers at least 2), 10 otherwise
      named: seats at least floor
      calculated: twice less than 1,000
      growing: growth in percent of seats at least 15
      since: growth of seats since 2017-07-01 at least 1
      long: long-standing at least 1
      enrolled: enrolled
      not-enrolled: not enrolled
      some-of: 2 of:
        seats at least 10
        1 person who passed 70-346
        all of:
          number of customers at least 5
          note "Tenants." zh-CN "租户。"
    gold requires:
      seats at least 100
      share: (total paid-seats of usage in the last closed month where trial) / seats at most 40%
  option second "Second" zh-CN "第二", from 2018-01-01:
    silver requires:
      performance "Performance" zh-CN "绩效", from 2018-02-01, until 2018-03-31: seats at least 50
      partner reaches silver in page-people
