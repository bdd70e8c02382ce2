vocabulary level:
  gold "Gold"
document:
  partner: partner
  stories: list of story
record partner, key id-of:
  id-of: id
record story, plural stories, key title, can be added at cost 8:
  title: id
  customer: text or unknown
  country: text or none
  public: yes-no or unknown
competency c:
  option main:
    gold requires:
      (number of different customer of stories where public) at least 3
competency d:
  option main:
    gold requires:
      (number of different country of stories) at least 2
