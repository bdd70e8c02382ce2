# A file with mistakes: the training run reads it so that messages come as fast as results.
vocabulary market:
  developed "Developed"

competency mail:
  option any-way
    gold requires:
      2 peopel who passed 70-346
