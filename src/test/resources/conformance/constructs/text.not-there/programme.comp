competency c "There":
  option o "Option":
    silver requires:
      people "People" zh-CN "人员": (number of people) at least 3
      subscriptions "Subscriptions" zh-CN "订阅": (number of subscriptions) at least 2
      passes "Passes" zh-CN "通过": (number of exams) at least 2
