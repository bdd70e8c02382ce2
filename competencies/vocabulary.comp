# What exists in the programme: levels, markets, workloads, associations, products and credentials.
# Each line: the name used in requirements, what it is called, and, where data spells it otherwise, how.

vocabulary level "level" zh-CN "级别", plural levels:
  silver      "Silver" zh-CN "银牌"
  gold        "Gold" zh-CN "金牌"
  designation "Designation" zh-CN "称号"

vocabulary market "market" zh-CN "市场", plural markets, spelled by name:
  developed  "developed markets" zh-CN "成熟市场"
  developing "developing markets" zh-CN "新兴市场"

vocabulary currency "currency" zh-CN "货币", plural currencies, spelled by name:
  USD "US$"
  EUR "€"

vocabulary workload "workload" zh-CN "工作负荷", plural workloads:
  exchange-online              "Exchange Online", also "Exchange"
  sharepoint-online            "SharePoint Online", also "SharePoint"
  skype-for-business           "Skype for Business", also "Skype for Business Online", also "Skype"
  yammer                       "Yammer"
  proplus                      "ProPlus", also "Office 365 ProPlus", also "Microsoft 365 Apps"
  microsoft-teams              "Microsoft Teams", also "Teams"
  microsoft-intune             "Microsoft Intune", also "Intune"
  business-central             "Business Central", also "Dynamics 365 Business Central"
  onedrive                     "OneDrive for Business", also "OneDrive"
  azure-ad-premium             "Azure Active Directory Premium"
  azure-information-protection "Azure Information Protection"
  dynamics-365-apps            "Dynamics 365"
  power-bi-service             "Power BI"

vocabulary association-type "association" zh-CN "关联", plural association-types:
  dpor                    "Digital Partner of Record" zh-CN "记录在案的数字合作伙伴",
                          spelled "DPOR", also "Digital Partner of Record"
  transacting-partner     "Transacting Partner" zh-CN "交易合作伙伴",
                          spelled "TransactingPartner", also "Transacting Partner"
  delegated-administrator "Delegated Administrator" zh-CN "委派管理员",
                          spelled "DelegatedAdministrator", also "Delegated Administrator"
  fasttrack-partner       "FastTrack Partner" zh-CN "Fast Track 合作伙伴",
                          spelled "FastTrackPartner", also "FastTrack Partner"
  advisor                 "Advisor" zh-CN "顾问"
  cpor                    "Claiming Partner of Record" zh-CN "声明记录合作伙伴",
                          spelled "CPOR", also "Claiming Partner of Record"
  cpor-osa                "Claiming Partner of Record, Online Services Advisor", spelled "CPOR OSA"
  cpor-osu                "Claiming Partner of Record, Online Services Usage", spelled "CPOR OSU"
  cpor-revrec             "Claiming Partner of Record, recognized revenue", spelled "CPOR RevRec"
  cpor-revrec-performance "Claiming Partner of Record, recognized revenue, performance",
                          spelled "CPOR RevRec Performance"
  csp                     "Cloud Solution Provider" zh-CN "云解决方案提供商",
                          spelled "CSP", also "Cloud Solution Provider"
  csp-tier-1              "Cloud Solution Provider, tier 1", spelled "CSPTier1", also "CSP Tier 1"
  csp-tier-2              "Cloud Solution Provider, tier 2", spelled "CSPTier2", also "CSP Tier 2"
  pal                     "Partner Admin Link" zh-CN "合作伙伴管理员链接", spelled "PAL", also "Partner Admin Link"

vocabulary product "product" zh-CN "产品", plural products:
  office-365                    "Office 365", also "O365", also "Microsoft 365"
  dynamics-365                  "Dynamics 365"
  power-bi                      "Power BI"
  ems                           "EMS", also "Enterprise Mobility + Security", also "Enterprise Mobility"
  azure                         "Azure", also "Microsoft Azure"
  dynamics-ax-on-premise        "Microsoft Dynamics AX on Premise"
  dynamics-ax-online            "Dynamics AX online"
  dynamics-gp                   "Dynamics GP"
  dynamics-sl                   "Dynamics SL"
  dynamics-nav                  "Dynamics NAV"
  dynamics-365-plan             "Dynamics 365 Plan"
  unified-operations-plan       "Unified Operations Plan"
  dynamics-crm-online           "Dynamics CRM Online"
  dynamics-365-business-central "Dynamics 365 Business Central"

vocabulary azure-service "Azure service" zh-CN "Azure 服务", plural azure-services:
  virtual-machines          "Virtual Machines"
  virtual-machines-licenses "Virtual Machines Licenses"
  storage                   "Storage"
  key-vault                 "Key Vault"
  event-hubs                "Event Hubs"
  hdinsight                 "HDInsight"
  azure-sql-database        "Azure SQL Database"
  azure-cosmos-db           "Azure Cosmos DB"
  azure-databricks          "Azure Databricks"
  azure-data-factory        "Azure Data Factory"

vocabulary offer "offer" zh-CN "优惠", plural offers:
  enterprise-agreement "Enterprise Agreement"
  support              "Support"
  internal             "Internal"
  benefit-program      "Benefit Program"
  trial-offer          "Trial"

vocabulary revenue-kind "kind of revenue" zh-CN "收入类型", plural revenue-kinds, spelled by name:
  license  "licence revenue"
  services "services revenue"

vocabulary deployment "deployment" zh-CN "部署方式", plural deployments, spelled by name:
  cloud       "cloud"
  on-premises "on premises", spelled "onPremises"

vocabulary authorization-name "authorization" zh-CN "授权", plural authorization-names:
  surface-hub-adr "Surface Hub ADR"

vocabulary device "device" zh-CN "设备", plural devices:
  surface-hub "Surface Hub"

vocabulary solution-area "solution area" zh-CN "解决方案领域", plural solution-areas:
  infrastructure "Infrastructure"

vocabulary specialization "specialization" zh-CN "专业化", plural specializations

# Exams are known by their code, everything else by its title.
vocabulary exam "exam" zh-CN "考试", plural exams, spelled by name, shown by name:
  70-333 "Enterprise Voice Skype for Business 2015"
  70-334 "Core Solutions of Skype for Business 2015"
  70-345 "Designing and Deploying Microsoft Exchange Server 2016"
  70-346 "Managing Office 365 Identities and Requirements" zh-CN "管理 Office 365 标识和要求"
  70-347 "Enabling Office 365 Services" zh-CN "启用 Office 365 服务"
  70-412 "Configuring Advanced Windows Server 2012 Services"
  70-462 "Administering Microsoft SQL Server 2012 Databases"
  70-464 "Developing Microsoft SQL Server 2012 Databases"
  70-473 "Designing and Implementing Cloud Data Platform Solutions"
  70-475 "Designing and Implementing Big Data Analytics Solutions"
  70-483 "Programming in C#"
  70-487 "Developing Windows Azure and Web Services"
  70-532 "Developing Microsoft Azure Solutions"
  70-533 "Implementing Microsoft Azure Infrastructure Solutions"
  70-534 "Architecting Microsoft Azure Solutions"
  70-535 "Architecting Microsoft Azure Solutions"
  70-740 "Installation, Storage and Compute with Windows Server 2016"
  70-741 "Networking with Windows Server 2016"
  70-742 "Identity with Windows Server 2016"
  70-761 "Querying Data with Transact-SQL"
  70-762 "Developing SQL Databases"
  70-764 "Administering a SQL Database Infrastructure"
  70-765 "Provisioning SQL Databases"

vocabulary certification "certification" zh-CN "认证", plural certifications:
  mcsa-office-365                     "MCSA: Office 365" zh-CN "MCSA：Office 365", spelled "MCSA: Office 365"
  mcsa-linux-on-azure                 "MCSA: Linux on Azure"
  mcse-productivity                   "MCSE: Productivity"
  mcse-core-infrastructure            "MCSE: Core Infrastructure"
  azure-administrator                 "Azure Administrator Associate",
                                      also "Microsoft Certified: Azure Administrator Associate"
  azure-network-engineer              "Azure Network Engineer Associate",
                                      also "Microsoft Certified: Azure Network Engineer Associate"
  azure-stack-hub-operator            "Azure Stack Hub Operator Associate",
                                      also "Microsoft Certified: Azure Stack Hub Operator Associate"
  windows-server-hybrid-administrator "Windows Server Hybrid Administrator Associate",
                                      also "Microsoft Certified: Windows Server Hybrid Administrator Associate"
  azure-solutions-architect           "Azure Solutions Architect Expert",
                                      also "Microsoft Certified: Azure Solutions Architect Expert"
  azure-virtual-desktop               "Azure Virtual Desktop Specialty",
                                      also "Microsoft Certified: Azure Virtual Desktop Specialty"
  azure-for-sap-workloads             "Azure for SAP Workloads Specialty",
                                      also "Microsoft Certified: Azure for SAP Workloads Specialty"

vocabulary assessment "technical assessment" zh-CN "技术评估", plural assessments:
  biztalk-application-integration-assessment
                                             "BizTalk Technical Competency Assessment for Application Integration (BizTalk Server 2013)"
  cloud-platform-assessment                  "Technical Assessment for Cloud Platform"
  azure-data-solutions-assessment
                                             "Technical Assessment for Using Azure for Data Analytics and Data Platform Solutions"
  azure-application-development-assessment
                                             "Technical Assessment for Using Microsoft Azure for Application Development"
  azure-internet-of-things-assessment        "Technical Assessment for Using Azure for Internet of Things Solutions"
  azure-remote-desktop-assessment            "Technical Assessment for Using Azure Remote Desktop Service"
  voice-framework-assessment                 "Practical Guidance Assessment for Voice Framework"
  data-platform-foundational-assessment      "Technical Assessment for Data Platform Foundational"
  data-analytics-foundational-assessment     "Technical Assessment Data Analytics Foundational"
  sql-server-2016-assessment                 "Technical Assessment for SQL Server 2016"
  azure-data-warehouse-assessment            "Technical Assessment for Azure Data Warehouse"
  azure-data-services-assessment             "Technical Assessment Azure Data Services"
