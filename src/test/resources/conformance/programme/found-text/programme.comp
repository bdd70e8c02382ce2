vocabulary level:
  silver "Silver"

competency "hello" c:
  option o:
    silver requires:
      2 people
