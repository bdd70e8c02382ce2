set s: [x]
