competency each "Each":
  option only:
    silver requires:
      2 people who passed all of [70-764, 70-765] or passed all of [70-762, 70-761]

competency the-same "The same":
  option only:
    silver requires:
      any of:
        2 people who passed all of [70-764, 70-765]
        2 people who passed all of [70-762, 70-761]
