competency c "Comparisons" zh-CN "比较":
  option o "Option" zh-CN "选项":
    silver requires:
      at-most: number of customers at most 1
      over-two: number of customers more than 2
      below-two: number of customers fewer than 2
      exactly: number of customers is 3
      not-two: number of customers is not 2
      between: number of customers from 3 to 5
      member: (earliest starts-on of memberships) at most 2017-01-01
