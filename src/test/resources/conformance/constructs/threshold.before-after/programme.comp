competency small "Small":
  option only:
    silver requires:
      before: some all subscriptions where started-on before 2018-01-10
      on-or-before: some all subscriptions where started-on on or before 2018-01-10
      after: some all subscriptions where started-on after 2018-01-10
      on-or-after: some all subscriptions where started-on on or after 2018-01-10
      audit-before: some specialization-applications where audit-passed-on before 2018-01-10

specialization any-one "Any"
