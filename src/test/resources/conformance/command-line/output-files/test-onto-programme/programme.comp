vocabulary level:
  silver "Silver"
