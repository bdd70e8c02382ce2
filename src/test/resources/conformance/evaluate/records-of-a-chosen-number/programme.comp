vocabulary level:
  silver "Silver"
document:
  partner: partner
  deals: list of deal
  projects: list of project
record partner, key partner-id:
  partner-id: id
  large: yes-no or unknown
record deal "deal", plural deals, key deal-id:
  deal-id: id
  value: count or unknown
  won: yes-no
record project "project", plural projects, key project-id, shown as project-id:
  project-id: id
  value: count or unknown
measure of-projects "Projects": number of projects where value at least 2
measure of-deals "Won": total value of deals where won
competency a "Chosen":
  option main "Main":
    silver requires:
      chosen: (of-deals if (large), of-projects otherwise) at least 2
      average: (total value of deals where won) / (number of deals where won) at least 4
      ratio: (number of deals where won) / (number of deals) at least 50%
