competency c "C":
  option o "O":
    silver requires:
      new: (number of customers
        where (earliest started-on of all subscriptions where product is office-365 and not trial) in the last 12 months
          and (some subscriptions where product is office-365 and not trial)) at least 1
