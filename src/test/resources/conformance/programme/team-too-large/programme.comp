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
        1 other person who passed 70-346
        1 other person who passed 70-346
