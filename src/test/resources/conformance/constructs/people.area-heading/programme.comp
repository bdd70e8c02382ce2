# Areas are headings: the list is flat.
competency c "C":
  set exams: [
    # Windows Server
    70-740, 70-741,
    # SQL Server
    70-762, 70-764]
  option o "O":
    silver requires:
      2 people who passed any of exams
