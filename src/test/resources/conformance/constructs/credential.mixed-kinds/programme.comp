competency c "C":
  option o "O":
    silver requires:
      3 people who passed any of [70-346, mcsa-office-365, cloud-platform-assessment]
