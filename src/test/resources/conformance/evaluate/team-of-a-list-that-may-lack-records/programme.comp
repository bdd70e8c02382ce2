competency small "Small":
  option reseller:
    silver requires:
      subscriptions: team of:
        1 subscription who trial is no
        1 other subscription who trial is yes
      counted: 1 subscription who trial is no
