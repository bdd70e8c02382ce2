# How the reports that partners download from Partner Center (Insights, Download reports) become records.
#
# What holds for all of them:
# - The partner is the global account (PGA). Locations have identifiers of their own and are no partners: a row without
#   a global account belongs to nobody.
# - One customer's row stands in a report once for each attribution. Each row tells an association; what is counted
#   is told only by the one row that is not flagged as a duplicate.
# - A month's row says that an association was in force in that month, from its first day on. It goes on until the next
#   month of which rows of the customer and the product speak: rows of that month say it again, or it has ended. That of
#   the latest month is open-ended.
# - An amount or a number that is blank is not known, and so is what hangs on it: a blank is no zero.
# - What a subscription that was deleted had counts no longer; of one that is suspended, or has another state than
#   "Active", it is not known whether it counts.
# - A column has other names in reports of other years, which stand behind "or".

spellings export-blanks: ["UNKNOWN", "Unknown", "unknown", "NULL",
    "null", "N/A", "-", "00000000-0000-0000-0000-000000000000"]

# Months are written as days (2018-02-01, as everywhere), or as one of these.
spellings export-months: ["Month YYYY", "Month, YYYY", "Mon YYYY", "Mon-YYYY", "Mon-YY", "M/D/YYYY"]

# The guide's two classes of markets. Countries that are not listed are not classified: what depends on the market is
# then unknown. Compare with the list of the guide that is in force, and add the country as your reports spell it.
spellings market-of-country of market:
  developed: ["United States", "US", "Canada", "CA", "United Kingdom", "GB", "UK", "Ireland", "IE", "Germany",
      "DE", "Austria", "AT", "Switzerland", "CH", "France", "FR", "Belgium", "BE", "Netherlands", "NL",
      "Luxembourg", "LU", "Denmark", "DK", "Norway", "NO", "Sweden", "SE", "Finland", "FI", "Iceland", "IS",
      "Italy", "IT", "Spain", "ES", "Portugal", "PT", "Japan", "JP", "Australia", "AU", "New Zealand", "NZ"]
  developing: ["Argentina", "AR", "Bangladesh", "BD", "Brazil", "BR", "Bulgaria", "BG", "Chile", "CL",
      "China", "CN", "Colombia", "CO", "Egypt", "EG", "India", "IN", "Indonesia", "ID", "Kenya", "KE",
      "Malaysia", "MY", "Mexico", "MX", "Morocco", "MA", "Nigeria", "NG", "Pakistan", "PK", "Peru", "PE",
      "Philippines", "PH", "Romania", "RO", "Serbia", "RS", "South Africa", "ZA", "Sri Lanka", "LK",
      "Thailand", "TH", "Tunisia", "TN", "Turkey", "TR", "Ukraine", "UA", "Vietnam", "Viet Nam", "VN"]

# The country, and so the market, is that of the global account: rows of locations have their own and say nothing of it.
source partner-profile "Partner profile" zh-CN "合作伙伴资料",
    in files ["PartnerProfile*", "Partner profile*", "partner-profile*"], missing export-blanks:
  partner, only where "HierarchyLevel" or "AccountType" is "Global" or "Global ID" or "Global MPN ID",
      not "Location" or "Location ID" or "Location MPN ID":
    mpn-id from "PGA_MPNID" or "PGA_MPNId" or "PGA_PartnerID", otherwise "MPNId" or "PartnerID"
    name from "PGA_PartnerName", otherwise "PartnerName"
    country from "Country"
    market from "Country", spelled by market-of-country

# The report lists paid units only: nothing in it is a trial. It has no SKU: all of a workload is one.
source office-365-license-usage "Office 365 license usage" zh-CN "Office 365 许可证使用情况",
    in files ["Office365LicenseUsage*", "Office 365 license usage*", "OfficeUsage*", "office-365-license-usage*"],
    missing export-blanks, dates written export-months:
  partner:
    mpn-id from "PGAPartnerID" or "PGAMpnID" or "PGAMpnId"
  customer:
    tenant-id from "CustomerTenantId" or "CustomerTenantID", in lower case
    name from "CustomerName"
    association:
      type from "PartnerAttributionType"
      product is office-365
      starts-on from "Month", first day
      ends-on from "Month", until the next one
    usage, only where "IsDuplicateRowForPGA" is "0" or "False", not "1" or "True":
      workload from "WorkloadName"
      sku is "Office 365"
      trial is no
      month from "Month"
      paid-seats from "PaidAvailableUnits"
      active-users from "MonthlyActiveUsers"

# One row has the figures of three workloads, each with columns of its own; a workload that the SKU does not hold is
# left blank. Two subscriptions of one SKU are two: their identifier is part of the SKU here. The report has no flag of
# duplicates: rows of one subscription and month are one, whatever the attribution, since all their figures are alike.
source enterprise-mobility-license-usage "Enterprise Mobility license usage" zh-CN "Enterprise Mobility 许可证使用情况",
    in files ["EnterpriseMobilityLicenseUsage*", "Enterprise Mobility license usage*", "EMSUsage*",
    "enterprise-mobility-license-usage*"], missing export-blanks, dates written export-months:
  partner:
    mpn-id from "PGAMpnID" or "PGAMpnId" or "PGAPartnerID"
  customer:
    tenant-id from "CustomerTenantId" or "CustomerTenantID", in lower case
    association:
      type from "PartnerAttributionType"
      product is ems
      starts-on from "Month", first day
      ends-on from "Month", until the next one
    usage, only where "SubscriptionStatus" is "Active", not "Deleted",
        only with any of ["AADPPaidAvailableUnits", "AADPMonthlyActiveUsers"]:
      workload is azure-ad-premium
      sku from all of ["SKU", "SubscriptionId"]
      trial from "FreeVsPaidSKU", "Free" or "Trial" is yes, "Paid" is no
      month from "Month"
      paid-seats from "AADPPaidAvailableUnits"
      active-users from "AADPMonthlyActiveUsers"
    usage, only where "SubscriptionStatus" is "Active", not "Deleted",
        only with any of ["IntunePaidAvailableUnits", "IntuneMonthlyActiveUsers"]:
      workload is microsoft-intune
      sku from all of ["SKU", "SubscriptionId"]
      trial from "FreeVsPaidSKU", "Free" or "Trial" is yes, "Paid" is no
      month from "Month"
      paid-seats from "IntunePaidAvailableUnits"
      active-users from "IntuneMonthlyActiveUsers"
    usage, only where "SubscriptionStatus" is "Active", not "Deleted",
        only with any of ["AzipPaidAvailableUnits", "AzipMonthlyActiveUsers"]:
      workload is azure-information-protection
      sku from all of ["SKU", "SubscriptionId"]
      trial from "FreeVsPaidSKU", "Free" or "Trial" is yes, "Paid" is no
      month from "Month"
      paid-seats from "AzipPaidAvailableUnits"
      active-users from "AzipMonthlyActiveUsers"

# Seats that are available are those that are paid for, where the SKU is; a free one is a trial. No flag of duplicates.
source dynamics-365-license-usage "Dynamics 365 license usage" zh-CN "Dynamics 365 许可证使用情况",
    in files ["Dynamics365LicenseUsage*", "Dynamics 365 license usage*", "DynamicsUsage*",
    "dynamics-365-license-usage*"], missing export-blanks, dates written export-months:
  partner:
    mpn-id from "PGAMpnID" or "PGAMpnId" or "PGAPartnerID"
  customer:
    tenant-id from "CustomerTenantId" or "CustomerTenantID", in lower case
    association:
      type from "PartnerAttachType" or "PartnerAttributionType"
      product is dynamics-365
      starts-on from "Month", first day
      ends-on from "Month", until the next one
    usage, only where "SubscriptionStatus" is "Active", not "Deleted":
      workload is dynamics-365-apps
      sku from all of ["SKU", "SubscriptionId"]
      trial from "FreeVsPaidSKU", "Free" or "Trial" is yes, "Paid" is no
      month from "Month"
      paid-seats from "AvailableSeats"
      active-users from "ActiveSeats"

# As Dynamics 365. PartnerHierarchy says at which level of the account a row was attributed, which changes nothing here.
source power-bi-license-usage "Power BI license usage" zh-CN "Power BI 许可证使用情况",
    in files ["PowerBILicenseUsage*", "Power BI license usage*", "PowerBIUsage*", "power-bi-license-usage*"],
    missing export-blanks, dates written export-months:
  partner:
    mpn-id from "PGAMpnID" or "PGAMpnId" or "PGAPartnerID"
  customer:
    tenant-id from "CustomerTenantId" or "CustomerTenantID", in lower case
    association:
      type from "PartnerAttachType" or "PartnerAttributionType"
      product is power-bi
      starts-on from "Month", first day
      ends-on from "Month", until the next one
    usage, only where "SubscriptionStatus" is "Active", not "Deleted":
      workload is power-bi-service
      sku from all of ["SKU", "SubscriptionId"]
      trial from "FreeVsPaidSKU", "Free" or "Trial" is yes, "Paid" is no
      month from "Month"
      paid-seats from "AvailableSeats"
      active-users from "ActiveSeats"

# What is billed are licences in the cloud; what Azure consumed stands in the report of Azure usage and would count
# twice here. Billing records have no identifier: what tells them apart is the customer, the product, the SKU and the
# month. Of a subscription the report tells that there is one, and neither since when nor whether it is a trial: whether
# a customer is new stays unknown. Revenue, seats and users under CPOR are parts of the others and not added to them.
source customers-and-revenue "Customers and revenue" zh-CN "客户与收入",
    in files ["CustomersAndRevenue*", "Customers and revenue*", "CustomersAndTenants*", "customers-and-revenue*"],
    missing export-blanks, dates written export-months:
  partner:
    mpn-id from "PGAMpnID" or "PGAMpnId" or "PGAPartnerID"
  customer:
    tenant-id from "CustomerTenantId" or "CustomerTenantID", in lower case
    association:
      type from "PartnerAttributionType"
      product from "Product"
      starts-on from "Month", first day
      ends-on from "Month", until the next one
    subscription, only with "SKU", only where "CustomerStatus" is "Active", not "Inactive":
      product from "Product"
      sku from "SKU"
    revenue, only where "IsDuplicateRowForPGA" is "0" or "False",
        not "1" or "True", not where "Product" is "Microsoft Azure" or "Azure":
      record-id from all of [tenant-id, product, "SKU", month]
      month from "Month"
      product from "Product"
      kind is license
      deployment is cloud
      amount from "BilledRevenueUSD", rounded to four decimals
      currency is USD

# Services are those of service level 2. The report does not say under which offer they were consumed: where the offer
# decides, the decision is open. Consumption has more than four decimals of a dollar.
source azure-usage "Azure usage" zh-CN "Azure 使用情况",
    in files ["AzureUsage*", "Azure usage*", "azure-usage*"], missing export-blanks, dates written export-months:
  partner:
    mpn-id from "PGAMpnID" or "PGAMpnId" or "PGAPartnerID"
  customer:
    tenant-id from "CustomerTenantId" or "CustomerTenantID", in lower case
    association:
      type from "PartnerAttributionType"
      product is azure
      starts-on from "Month", first day
      ends-on from "Month", until the next one
    azure-consumption, only where "IsACRDuplicateAtPGALevel" is "0" or "False", not "1" or "True":
      record-id from all of [tenant-id, "SubscriptionId", month,
          "ServiceLevel1", service, "ServiceLevel3", "ServiceLevel4"]
      month from "Month"
      service from "ServiceLevel2"
      amount from "ACR_USD", rounded to four decimals
      currency is USD

# The active users are those that are associated with the partner (PAMAU), not all of the customer (MAU). Paid and trial
# seats of one group of SKUs are two rows, and two records. MAC, active capacity, is for workloads that count no users.
source business-applications-usage "Business applications usage" zh-CN "商业应用使用情况",
    in files ["BusinessApplicationsUsage*", "Business applications usage*", "BizAppsUsage*",
    "business-applications-usage*"], missing export-blanks, dates written export-months:
  partner:
    mpn-id from "GlobalPartnerID" or "GlobalPartnerId"
  customer:
    tenant-id from "CustomerTenantID" or "CustomerTenantId", in lower case
    association:
      type from "PartnerAssociationType"
      starts-on from "FiscalMonthName", first day
      ends-on from "FiscalMonthName", until the next one
    usage:
      workload from "Workload"
      sku from all of ["SkuGroup", "MetricType"]
      trial from "MetricType", "Trial" or "trial" or "Free" is yes, "Paid" or "paid" is no
      month from "FiscalMonthName"
      active-users from "PAMAU"
      capacity from "MAC"

# The product is the workload: the same sale stands in the report of customers and revenue under its product line, so
# that a total of either counts it once. Amounts are in constant dollars; negative ones are credits.
source business-applications-revenue "Business applications revenue" zh-CN "商业应用收入",
    in files ["BusinessApplicationsRevenue*", "Business applications revenue*", "BizAppsRevenue*",
    "business-applications-revenue*"], missing export-blanks, dates written export-months:
  partner:
    mpn-id from "GlobalPartnerID" or "GlobalPartnerId"
  customer:
    tenant-id from "CustomerTenantID" or "CustomerTenantId", in lower case
    association:
      type from "PartnerAssociationType"
      starts-on from "FiscalMonthName", first day
      ends-on from "FiscalMonthName", until the next one
    revenue:
      record-id from all of [tenant-id, "WorkloadCategory", product, month]
      month from "FiscalMonthName"
      product from "Workloads"
      kind is license
      deployment is cloud
      amount from "AdjustedRevenueAmtCD", rounded to four decimals
      currency is USD

# A person is known by the e-mail address, in which capital letters say nothing. An exam is known by the code that
# stands in its title ("Exam 70-346: Managing Office 365 Identities and Requirements"), a certification by the title.
# A pass stays one; a certification that is not active any more is not held, whatever its day of expiry says. Exports of
# several days may tell of one certification that it is active and that it is not; which of them is the later one they do
# not tell, and whether it is held is then not known.
source trainings "Trainings, exams and certifications" zh-CN "培训、考试与认证",
    in files ["TrainingCompletions*", "Trainings*", "Training completions*"], missing export-blanks,
    dates written ["M/D/YYYY", "D Mon YYYY", "Mon D, YYYY", "Month D, YYYY"]:
  partner:
    mpn-id from "PGAMpnId" or "PGAMpnID" or "PGAPartnerID"
  person:
    person-id from "Email", otherwise "CorpEmail", in lower case
    name from all of ["IndividualFirstName", "IndividualLastName"]
    exam-pass, only where "TrainingType" is "Exam" or "exam", not "Certification" or "certification":
      code from "TrainingTitle", after "Exam ", before ":"
      passed-on from "TrainingCompletionDate"
    certification-award, only where "TrainingType" is "Certification" or "certification", not "Exam" or "exam",
        only where "ActivationStatus" is always "Active" or "active", not "Inactive" or "inactive":
      name from "TrainingTitle"
      earned-on from "TrainingCompletionDate"
      expires-on from "ExpirationDate"
