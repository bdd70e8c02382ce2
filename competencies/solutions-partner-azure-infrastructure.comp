# Solutions Partner for Infrastructure (Azure).

competency solutions-partner-azure-infrastructure "Solutions Partner for Infrastructure (Azure)":
  certification azure-stack-hub-operator, accepted until 2024-07-31

  condition counted of azure-consumption:
    offer is none of [support, internal, benefit-program, trial-offer]
      and customer associated as any of [csp-tier-1, csp-tier-2, dpor, pal]

  # ACR: Azure consumed revenue.
  measure acr-of-the-year "ACR of the last twelve months" zh-CN "过去十二个月的 ACR":
    total amount in USD of azure-consumption in the last 12 closed months where counted

  measure consuming-customers "customers with ACR of US$1,000 in one of the last two months":
    number of customers
      where (number of different month of azure-consumption in the last 2 closed months with total amount in USD at least USD 1,000
          where counted) at least 1

  measure deployed-services "different services with ACR":
    number of different service of azure-consumption in the last 12 closed months with total amount in USD more than USD 0
      where counted
        and service is none of [virtual-machines, virtual-machines-licenses]

  track infrastructure "Infrastructure" zh-CN "基础结构":
    metric net-customer-adds "Net customer adds", at most 30 points:
      30 points in proportion to growth of consuming-customers up to 3

    metric usage-growth "Usage growth", at most 20 points:
      only if acr-of-the-year at least USD 1,000
      20 points in proportion to growth in percent of acr-of-the-year up to 20

    metric deployments "Deployments", at most 10 points:
      10 points in proportion to deployed-services up to 5

    metric intermediate-certifications "Intermediate certifications", at most 20 points:
      only if 2 people who hold azure-administrator
      4 points for each person who holds any of [azure-network-engineer,
          azure-stack-hub-operator, windows-server-hybrid-administrator]

    metric advanced-certifications "Advanced certifications", at most 20 points:
      only if 2 people who hold azure-solutions-architect
      4 points for each person who holds any of [azure-virtual-desktop, azure-for-sap-workloads]

  designation requires:
    minimum-total "Total" zh-CN "总分": score at least 70
    minimum-per-metric "Every metric" zh-CN "每项指标": every metric at least 1
