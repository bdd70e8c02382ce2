competency page-versions "Versions" zh-CN "版本", until 2017-12-31:
  option main "Main" zh-CN "主要":
    silver requires:
      1 person who passed 70-346

competency page-versions "Versions" zh-CN "版本", from 2018-01-01:
  note "Two people since 2018." zh-CN "自 2018 年起为两人。"
  option main "Main" zh-CN "主要":
    silver requires:
      2 people who passed 70-346
