solution-area security "Security"

competency c "C":
  option o "O":
    silver requires:
      member: partner has gold
      no-other: not (partner has any of [infrastructure, security])
