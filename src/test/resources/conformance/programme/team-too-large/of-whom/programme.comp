competency mail "Mail":
  option any-way:
    silver requires:
      team of:
        1 person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        1 other person who passed 70-346
        2 other people who passed 70-347, of whom 1 passed 70-346
