vocabulary level "level":
  silver "Silver"
