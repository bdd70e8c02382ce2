solution-area security "Security"
specialization sap "SAP on Azure"

competency c "C":
  option o "O":
    silver requires:
      designation: partner has any of [infrastructure, security]
      audit: some specialization-applications where specialization is sap and audit-passed-on at most as-of-date
