solution-area data-area "Data"

competency designated:
  option main:
    silver requires:
      some designations where name is solution-area of document
