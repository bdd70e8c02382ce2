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
