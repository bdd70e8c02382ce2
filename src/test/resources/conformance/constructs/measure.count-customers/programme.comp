competency c "C":
  option o "O":
    silver requires:
      (number of customers where (some usage in the last closed month where workload is yammer or workload is proplus)) at least 2
