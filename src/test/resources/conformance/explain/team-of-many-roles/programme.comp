vocabulary level:
  silver "Silver"
vocabulary role "role", spelled by name:
  ra "Role A"
  rb "Role B"
  rc "Role C"
  rd "Role D"
  re "Role E"
  rf "Role F"
  rg "Role G"
  rh "Role H"
  ri "Role I"
  rj "Role J"
  rk "Role K"
  rl "Role L"
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
competency a "Many roles":
  option main:
    silver requires:
      roles: team of, each in at most 2 roles:
        1 person who has ra
        1 person who has rb
        1 person who has rc
        1 person who has rd
        1 person who has re
        1 person who has rf
        1 person who has rg
        1 person who has rh
        1 person who has ri
        1 person who has rj
        1 person who has rk
        1 person who has rl
