# Solutions Partner for Infrastructure (Azure).

competency solutions-partner-azure-infrastructure "Solutions Partner for Infrastructure (Azure)"
    zh-CN "基础结构 (Azure) 解决方案合作伙伴":
  certification azure-stack-hub-operator, accepted until 2024-07-31

  condition counted of azure-consumption:
    offer is none of [support, internal, benefit-program, trial-offer]
      and customer associated as any of [csp-tier-1, csp-tier-2, dpor, pal]

  # ACR: Azure consumed revenue.
  measure acr-of-the-year "ACR of the last twelve months" zh-CN "过去十二个月的 ACR":
    total amount in USD of azure-consumption in the last 12 closed months where counted

  measure consuming-customers "customers with ACR of US$1,000 in one of the last two months"
      zh-CN "最近两个月中任一个月 ACR 达到 1,000 美元的客户":
    number of customers
      where (number of different month of azure-consumption in the last 2 closed months with total amount in USD at least USD 1,000
          where counted) at least 1

  measure deployed-services "different services with ACR" zh-CN "有 ACR 的不同服务":
    number of different service of azure-consumption in the last 12 closed months with total amount in USD more than USD 0
      where counted
        and service is none of [virtual-machines, virtual-machines-licenses]

  track infrastructure "Infrastructure" zh-CN "基础结构":
    metric net-customer-adds "Net customer adds" zh-CN "净新增客户", at most 30 points:
      30 points in proportion to growth of consuming-customers up to 3

    metric usage-growth "Usage growth" zh-CN "使用量增长", at most 20 points:
      only if acr-of-the-year at least USD 1,000
      20 points in proportion to growth in percent of acr-of-the-year up to 20

    metric deployments "Deployments" zh-CN "部署", at most 10 points:
      10 points in proportion to deployed-services up to 5

    metric intermediate-certifications "Intermediate certifications" zh-CN "中级认证", at most 20 points:
      only if 2 people who hold azure-administrator
      4 points for each person who holds any of [azure-network-engineer,
          azure-stack-hub-operator, windows-server-hybrid-administrator]

    metric advanced-certifications "Advanced certifications" zh-CN "高级认证", at most 20 points:
      only if 2 people who hold azure-solutions-architect
      4 points for each person who holds any of [azure-virtual-desktop, azure-for-sap-workloads]

  designation requires:
    minimum-total "Total" zh-CN "总分": score at least 70
    minimum-per-metric "Every metric" zh-CN "每项指标": every metric at least 1

  example "Exactly 70 points: three customers won, one lost, ACR up by a fifth", as of 2023-06-25:
    2 person:
      certification-award name azure-administrator, earned-on 2022-10-01
      certification-award name azure-solutions-architect, earned-on 2022-10-01
    4 person:
      certification-award name azure-network-engineer, earned-on 2022-10-01
      certification-award name windows-server-hybrid-administrator, earned-on 2022-10-01
    person:
      certification-award name azure-virtual-desktop, earned-on 2022-10-01
    customer name "There all the time":
      association type pal, starts-on 2016-01-01
      azure-consumption month 2021-06, service virtual-machines, offer enterprise-agreement, amount 9,000, currency USD
      azure-consumption month 2022-06, service virtual-machines, offer enterprise-agreement, amount 9,000, currency USD
    customer name "Lost":
      association type dpor, starts-on 2016-01-01, ends-on 2022-05-31
      azure-consumption month 2022-05, service virtual-machines, offer enterprise-agreement, amount 1,000, currency USD
    3 customer:
      association type csp-tier-1, starts-on 2023-05-31
      azure-consumption month 2023-05, service storage, offer enterprise-agreement, amount 200, currency USD
      azure-consumption month 2023-05, service key-vault, offer enterprise-agreement, amount 200, currency USD
      azure-consumption month 2023-05, service hdinsight, offer enterprise-agreement, amount 200, currency USD
      azure-consumption month 2023-05, service event-hubs, offer enterprise-agreement, amount 200, currency USD
      azure-consumption month 2023-05, service azure-cosmos-db, offer enterprise-agreement, amount 200, currency USD
    expect designation
    expect 70 points: net-customer-adds 20 points, usage-growth 20 points, deployments 10 points,
        intermediate-certifications 16 points, advanced-certifications 4 points

  example "80.5 points, but usage growth earns only half a point", as of 2023-06-25:
    2 person:
      certification-award name azure-administrator, earned-on 2022-10-01
      certification-award name azure-solutions-architect, earned-on 2022-10-01
    6 person:
      certification-award name azure-network-engineer, earned-on 2022-10-01
      certification-award name azure-for-sap-workloads, earned-on 2022-10-01
    customer:
      association type pal, starts-on 2016-01-01
      azure-consumption month 2021-06, service virtual-machines, offer enterprise-agreement, amount 9,100, currency USD
      azure-consumption month 2022-05, service virtual-machines, offer enterprise-agreement, amount 900, currency USD
      azure-consumption month 2022-06, service virtual-machines, offer enterprise-agreement, amount 7,050, currency USD
    3 customer:
      association type csp-tier-2, starts-on 2023-04-01
      azure-consumption month 2023-04, service storage, offer enterprise-agreement, amount 200, currency USD
      azure-consumption month 2023-04, service key-vault, offer enterprise-agreement, amount 200, currency USD
      azure-consumption month 2023-04, service hdinsight, offer enterprise-agreement, amount 200, currency USD
      azure-consumption month 2023-04, service event-hubs, offer enterprise-agreement, amount 200, currency USD
      azure-consumption month 2023-04, service azure-cosmos-db, offer enterprise-agreement, amount 200, currency USD
    expect no level
    expect designation not met: minimum-total met, minimum-per-metric not met
    expect 80.5 points: net-customer-adds 30 points, usage-growth 0.5 points, deployments 10 points,
        intermediate-certifications 20 points, advanced-certifications 20 points

  example "Growth from zero, one architect, the last day for Azure Stack Hub", as of 2024-07-31:
    person:
      certification-award name azure-administrator, earned-on 2022-10-01
      certification-award name azure-solutions-architect, earned-on 2022-10-01
      certification-award name azure-virtual-desktop, earned-on 2022-10-01
    person:
      certification-award name azure-administrator, earned-on 2022-10-01
      certification-award name azure-stack-hub-operator, earned-on 2022-10-01
    customer name "US$1,000 in one of the last two months":
      association type dpor, starts-on 2016-01-01
      azure-consumption month 2023-07, service storage, offer enterprise-agreement, amount 0.01, currency USD
      azure-consumption month 2024-05, service virtual-machines, offer enterprise-agreement, amount 1,000, currency USD
    customer name "US$1,000 only before, together, or for support":
      association type dpor, starts-on 2016-01-01
      azure-consumption month 2024-04, service virtual-machines, offer enterprise-agreement, amount 1,000, currency USD
      azure-consumption month 2024-05, service virtual-machines, offer enterprise-agreement, amount 999, currency USD
      azure-consumption month 2024-06, service virtual-machines, offer enterprise-agreement, amount 999, currency USD
      azure-consumption month 2024-06, service key-vault, offer support, amount 1,000, currency USD
    expect no level
    expect designation not met: minimum-total not met, minimum-per-metric not met
    expect 16 points: net-customer-adds 10 points, usage-growth 0 points, deployments 2 points,
        intermediate-certifications 4 points, advanced-certifications 0 points

  example "One day later Azure Stack Hub earns nothing", as of 2024-08-01:
    2 person:
      certification-award name azure-administrator, earned-on 2022-10-01
      certification-award name azure-stack-hub-operator, earned-on 2022-10-01
    expect 0 points: intermediate-certifications 0 points

  example "With one administrator, what others hold earns nothing", as of 2023-06-25:
    person:
      certification-award name azure-administrator, earned-on 2022-10-01
    4 people:
      certification-award name azure-network-engineer, earned-on 2022-10-01
    expect no level
    expect 0 points: intermediate-certifications 0 points
