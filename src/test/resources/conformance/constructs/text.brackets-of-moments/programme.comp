measure sold: total amount in USD of revenue in the last closed month
condition busy: sold at least USD 1,000
condition run: busy and busy 1 month earlier and busy 2 months earlier
competency sales "Sales":
  option main "Main":
    silver requires:
      streak: any of:
        run
        run 3 months earlier
    gold requires:
      sum: sold + sold 1 month earlier - sold 2 months earlier at least USD 1,000
      rest: sold - (sold 1 month earlier - sold 2 months earlier) at least USD 1,000
