vocabulary level:
  silver "Silver"
vocabulary skill:
  welding "Welding"
  painting "Painting"
document:
  dealer: dealer
  mechanics: list of mechanic
record dealer, key id:
  id: id
  insured: yes-no or unknown, can be set at cost 7
record mechanic "mechanic", plural mechanics, key badge, can be added at cost 30:
  badge: id
  licences: list of licence
record licence "licence", plural licences, key skill-held, since issued, can be added at cost 5:
  skill-held "skill": skill
  issued: date
competency c:
  option main:
    silver requires:
      3 mechanics who hold welding or (insured and hold painting)
