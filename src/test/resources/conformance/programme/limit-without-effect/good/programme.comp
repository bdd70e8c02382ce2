vocabulary level:
  silver "Silver"
vocabulary role "role", spelled by name:
  architect "Architect"
  engineer "Engineer"
  seller "Seller"
  manager "Manager"
document:
  partner: partner
  people: list of person
record partner "partner", plural partners, key partner-id:
  partner-id: id
record person "person", plural people, key name, can be added at cost 5:
  name: id
  roles: list of grant
record grant "grant", plural grants, key role, since granted-on, can be added at cost 2:
  role: role
  granted-on: date or unknown
competency a "Two roles":
  option main:
    silver requires:
      roles: team of, each in at most 2 roles:
        1 person who has architect
        1 person who has engineer
        1 person who has seller
        1 person who has manager
competency b "Sharing and of whom":
  option main:
    silver requires:
      team of, each in at most 2 groups:
        2 people who have any of [architect, engineer], of whom 1 has architect
        1 person who has seller
        1 person who has manager
competency c "Nobody twice":
  option main:
    silver requires:
      team of:
        1 person who has architect
        1 other person who has engineer
