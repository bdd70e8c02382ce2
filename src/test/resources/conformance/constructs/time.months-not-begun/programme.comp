competency devices "Devices":
  option main:
    silver requires:
      total: (total units of device-shipments where month at least 2018-01 and device is surface-hub) at least 12
      last-one: (latest month of device-shipments where month is not 2018-01) on or before last-closed-month
      records: 2 device-shipments where month after 2018-01
      last-year: (total units of device-shipments where month at least 2017-01) a year earlier at least 1
