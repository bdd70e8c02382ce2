competency odd "<b>R&D</b> *stars* _low_ `tick`":
  note "# no heading"
  note "1. no list [no](link) | no cell ~~no~~ \ 'single'"
  link "https://example.org/a(b)?x=1&y=<2>" "A & B]"
  link "javascript:alert(1)" "Not followed"
  option main "Main":
    silver requires:
      step "Step <1>", until 2020-12-31: 1 person who passed odd-exam
      10 people who passed 70-346

exam odd-exam "C# & <C++>|"
