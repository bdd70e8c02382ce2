competency awards "Awards":
  option main "Main":
    silver requires:
      some certification-awards
