competency c "C":
  option o "O":
    silver requires:
      2 people who passed all of [70-764, 70-765] or passed all of [70-762, 70-761, 70-473]
