# Enterprise Resource Planning. There is no silver level.

competency enterprise-resource-planning "Enterprise Resource Planning" zh-CN "企业资源规划":
  set erp-products "products" zh-CN "产品": [dynamics-ax-on-premise, dynamics-ax-online,
      dynamics-gp, dynamics-sl, dynamics-nav, dynamics-365-plan, unified-operations-plan]

  measure licence-revenue "licence revenue" zh-CN "许可证收入":
    total amount in USD of revenue in the last 12 closed months
      where (product is one of erp-products or plan is one of erp-products)
        and kind is license

  option erp-reseller "ERP Reseller" zh-CN "ERP 经销商":
    gold requires:
      performance "Performance threshold" zh-CN "绩效阈值":
        licence-revenue at least USD 175,000 in developed markets, USD 75,000 in developing markets

  example "Exactly US$175,000 in a developed market, from the first to the last of twelve months", as of 2018-03-15:
    partner market developed
    customer name "Without any association":
      revenue month 2017-03, product dynamics-nav, kind license, amount 100,000, currency USD
      revenue month 2018-02, product dynamics-365, plan dynamics-365-plan, kind license, amount 75,000, currency USD
    expect gold

  example "Exactly US$75,000 in a developing market", as of 2018-03-15:
    partner market developing
    customer:
      revenue month 2018-02, product dynamics-gp, kind license, amount 80,000, currency USD
      revenue month 2018-02, product dynamics-gp, kind license, amount -5,000, currency USD
    expect gold

  example "One cent short; nothing else counts", as of 2018-03-15:
    partner market developing
    customer:
      revenue month 2018-02, product dynamics-gp, kind license, amount 74,999.99, currency USD
      revenue month 2018-02, product dynamics-gp, kind services, amount 9,000, currency USD
      revenue month 2018-02, product dynamics-gp, kind license, amount 9,000, currency EUR
      revenue month 2018-02, product dynamics-crm-online, kind license, amount 9,000, currency USD
      revenue month 2017-02, product dynamics-gp, kind license, amount 9,000, currency USD
      revenue month 2018-03, product dynamics-gp, kind license, amount 9,000, currency USD
    expect no level

  example "Market unknown", as of 2018-03-15:
    partner market unknown
    customer:
      revenue month 2018-02, product dynamics-gp, kind license, amount 500,000, currency USD
    expect undetermined
    expect gold unknown: performance unknown
