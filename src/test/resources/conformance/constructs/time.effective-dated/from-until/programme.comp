competency until-only "Until only":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10 until 2018-03-15

competency from-only "From only":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10 from 2018-03-15

competency until-yesterday "Until yesterday":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10 until 2018-03-14

competency from-tomorrow "From tomorrow":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10 from 2018-03-16

competency changes-today "Changes today":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10 until 2018-03-14, 20 from 2018-03-15

competency changes-tomorrow "Changes tomorrow":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10 until 2018-03-15, 20 from 2018-03-16
