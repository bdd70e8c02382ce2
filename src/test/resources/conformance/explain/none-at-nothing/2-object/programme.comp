competency no-zero "No metric at zero":
  option main:
    designation requires:
      some scores where solution-area is infrastructure and total-points at least 70 and number of metrics at least 1 and (number of metrics where points-earned at most 0) is 0
competency audited "Audited":
  option main:
    designation requires:
      some specialization-applications where performance-met and skilling-met and audit-passed-on on or before as-of-date
