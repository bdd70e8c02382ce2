# How good a partner is.
vocabulary level "level":
  silver "Silver"
  gold   "Gold"
