competency c "C":
  option o "O":
    silver requires:
      above: total active-users of usage in the last closed month more than 10
    gold requires:
      between: total active-users of usage in the last closed month from 11 to 300
