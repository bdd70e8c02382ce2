competency c "C":
  measure consultants "consultants": number of people who hold any of [azure-administrator, azure-virtual-desktop]
  option o "O":
    silver requires:
      baseline: consultants on 2018-01-01 at least 2
      enough-growth: consultants at least consultants on 2018-01-01 * 135%
    gold requires:
      enough-growth: ((number of people who hold azure-administrator) - (number of people who hold azure-administrator) on 2018-01-01)
        / (number of people who hold azure-administrator) on 2018-01-01 at least 35%
