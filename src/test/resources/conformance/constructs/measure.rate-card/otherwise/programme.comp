competency nothing "Nothing":
  option only:
    silver requires:
      (total (active-users * (2 in yammer, 0 otherwise)) of usage in the last closed month) at least 20

competency one "One":
  option only:
    silver requires:
      (total (active-users * (2 in yammer, 1 otherwise)) of usage in the last closed month) at least 20

competency by-capacity "By capacity":
  option only:
    silver requires:
      (total (capacity * (2 in yammer, 0 otherwise)) of usage in the last closed month) at least 20
