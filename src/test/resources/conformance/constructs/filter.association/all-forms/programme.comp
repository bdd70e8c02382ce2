competency tr:
  measure flag of customer: (1 if (associated as dpor), 0 otherwise)
  condition ours of customer: associated as dpor
  track main:
    metric sentence, at most 10 points: 10 points if 1 customer where associated as dpor
    metric number, at most 10 points: 10 points if (number of customers where associated as dpor) at least 1
    metric some-form, at most 10 points: 10 points if some customers where associated as dpor
    metric each-form, at most 10 points: 10 points for each customer who associated as dpor
    metric gate, at most 10 points:
      only if 1 customer where ours
      10 points if number of customers at least 1
    metric team, at most 10 points:
      10 points if team of:
        1 customer who associated as dpor
    metric of-whom, at most 10 points: 10 points if 1 customer where associated as dpor, of whom 1 has csp
    metric records, at most 10 points: 10 points if 1 usage where month is last-closed-month and customer associated as dpor
    metric records-number, at most 10 points: 10 points if (number of usage in the last closed month where customer associated as dpor) at least 1
    metric row, at most 10 points: 10 points if (total ((1 if (associated as dpor), 0 otherwise)) of customers) at least 1
    metric threshold, at most 10 points: 10 points if number of customers at least 1 if (1 customer where ours), 5 otherwise
    metric compared, at most 10 points: 10 points if 1 customer where flag at least 1
    metric chosen, at most 10 points: 10 points if 1 customer where ((1 if (associated as dpor), 0 otherwise)) at least 1
    metric records-compared, at most 10 points:
      10 points if (number of usage in the last closed month where ((1 if (customer associated as dpor), 0 otherwise)) at least 1) at least 1
  track by-sentence, if (1 customer where ours):
    metric a, at most 10 points: 10 points if number of customers at least 1
  track by-number, if (number of customers where ours) at least 1:
    metric a, at most 10 points: 10 points if number of customers at least 1
  silver requires:
    s1: 1 customer where associated as dpor
    s2: (number of customers where associated as dpor) at least 1
    s3: score at least 1
