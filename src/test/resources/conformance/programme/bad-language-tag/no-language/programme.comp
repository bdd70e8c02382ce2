competency t "The "Demo" thing":
  option main "Main" zhCN "主":
    silver requires:
      skills "Skills" cn "技能": 1 person who passed 70-346
    gold requires:
      skills "Skills" fil "Kasanayan" pt-BR "Habilidades" zh-Hans-CN "技能": 1 person who passed 70-346
