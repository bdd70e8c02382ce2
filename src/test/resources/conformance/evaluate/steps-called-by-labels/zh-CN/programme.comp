competency c:
  requirement trained(n) "Trained people" zh-CN "已培训的人员": n people who passed 70-346
  condition large "Large partner": number of customers at least 2
  option main:
    silver requires:
      trained(2)
      large
      own-name: trained(1)
      number of customers at least 1
