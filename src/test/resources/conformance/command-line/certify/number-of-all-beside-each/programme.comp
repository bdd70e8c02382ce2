competency several:
  measure all-of-them: number of customers where market is developed
  option main:
    silver requires:
      (number of customers where all-of-them of partner at least 2 and market is developed) at least 2
      (total all-of-them of customers where market is developed) at least 4
