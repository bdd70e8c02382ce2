competency net-new-cloud "Net new cloud":
  option only:
    silver requires:
      (total amount in USD of revenue in the last closed month where net-new and deployment is cloud) at least USD 10

competency either "Either":
  option only:
    silver requires:
      (total amount in USD of revenue in the last closed month where net-new or deployment is cloud) at least USD 10

competency net-new "Net new":
  option only:
    silver requires:
      (total amount in USD of revenue in the last closed month where net-new) at least USD 10

competency renewed "Renewed":
  option only:
    silver requires:
      (total amount in USD of revenue in the last closed month where not net-new) at least USD 10
