competency either "Either":
  option only:
    silver requires:
      (total amount in USD of revenue in the last closed month where product is dynamics-365-plan or plan is dynamics-365-plan) at least USD 10

competency both "Both":
  option only:
    silver requires:
      (total amount in USD of revenue in the last closed month where product is dynamics-365-plan and plan is dynamics-365-plan) at least USD 10

competency product "Product":
  option only:
    silver requires:
      (total amount in USD of revenue in the last closed month where product is dynamics-365-plan) at least USD 10

competency not-of-the-plan "Not of the plan":
  option only:
    silver requires:
      (total amount in USD of revenue in the last closed month where plan is not dynamics-365-plan) at least USD 10
