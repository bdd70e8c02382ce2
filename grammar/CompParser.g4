/** The sentences of comp. */
parser grammar CompParser;

options { tokenVocab = CompLexer; }

programme : (declaration NEWLINE)* EOF ;

/** Records of a partner by themselves, as they stand in examples. */
addition  : (given NEWLINE)* EOF ;

declaration
    : vocabulary
    | entry
    | record
    | document
    | fiscalYear
    | definition
    | competency
    | spellings
    | source
    ;

// Vocabulary: what exists in the world

vocabulary       : TERMS NAME label* (COMMA vocabularyTrait)* (COLON entryBlock)? ;
vocabularyTrait  : PLURAL NAME                                       # vocabularyPlural
                 | SPELLED BY NAME                                   # vocabularySpelling
                 | SHOWN BY NAME                                     # vocabularyShown
                 ;
entryBlock       : INDENT (term NEWLINE)* DEDENT ;
entry            : NAME term ;
term             : NAME label* (COMMA termTrait)* ;
termTrait        : SPELLED STRING                                    # termSpelling
                 | ALSO STRING                                       # termAlias
                 | RETIRED DATE                                      # termRetired
                 | ACCEPTED FROM DATE                                # termAcceptedFrom
                 | ACCEPTED UNTIL DATE                               # termAccepted
                 ;
label            : NAME? STRING ;

// The shape of partner data

document         : DOCUMENT COLON fieldBlock ;
record           : RECORD NAME label* (COMMA recordTrait)* COLON fieldBlock ;
recordTrait      : PLURAL NAME                                       # recordPlural
                 | KEY keyFields (IN THE WHOLE DOCUMENT)?            # recordKey
                 | SINCE fieldName                                       # recordSince
                 | UNTIL fieldName                                       # recordUntil
                 | SHOWN AS fieldName                                    # recordShown
                 | CAN_BE_ADDED cost                                     # recordAdded
                 ;
keyFields        : fieldName | OPEN fieldName (COMMA fieldName)* CLOSE ;
fieldBlock       : INDENT (field NEWLINE)* DEDENT ;
field            : fieldName label* COLON fieldType (OR absence)? (COMMA fieldTrait)* ;
fieldName        : NAME | MONTH | SOURCE | SPELLINGS | MISSING | WRITTEN ;
fieldType        : LIST OF NAME                                      # listType
                 | (NAME | MONTH) (IN NAME)?                         # plainType
                 ;
absence          : UNKNOWN | NONE | OPEN_ENDED ;
fieldTrait       : SPELLED STRING                                    # fieldSpelling
                 | (EARLIEST | LATEST) OF DUPLICATES                 # fieldMerge
                 | MAY DIFFER                                        # fieldMayDiffer
                 | (CAN_GROW | CAN_BE_SET) cost                      # fieldChange
                 ;
cost             : AT_COST NUMBER (PER NUMBER)? ;

// The year by which the programme counts, where it is not that of the calendar

/** Its first and its last month. */
fiscalYear       : FISCAL_YEAR COLON monthName TO monthName ;
monthName        : NAME | MAY ;

// Sources: how the rows of files become records

source           : SOURCE title label* COMMA IN_FILES textList (COMMA sourceTrait)* COLON INDENT (sourceRecord NEWLINE)* DEDENT ;
sourceTrait      : MISSING textsOrName                                # sourceMissing
                 | DATES_WRITTEN textsOrName                          # sourceDates
                 | NUMBERS_WRITTEN STRING                             # sourceNumbers
                 ;
textsOrName      : textList | NAME ;
sourceRecord     : (NAME | DOCUMENT) (COMMA rowChoice)* COLON INDENT (sourceItem NEWLINE)* DEDENT ;
sourceItem       : fieldSource | sourceRecord ;
rowChoice        : ONLY_WHERE columnName (IS | IS_ALWAYS) eitherText (COMMA NOT eitherText)?   # rowsOnlyWhere
                 | NOT WHERE columnName IS eitherText                 # rowsNotWhere
                 | ONLY_WITH (columnName | ANY OF OPEN columnName (COMMA columnName)* CLOSE)   # rowsOnlyWith
                 ;
fieldSource      : fieldName IS fixedValue                            # fieldAlways
                 | fieldName FROM ALL OF OPEN joinedPart (COMMA joinedPart)* CLOSE  # fieldJoined
                 | fieldName FROM columnName (COMMA OTHERWISE columnName)* (COMMA readingTrait)*  # fieldFrom
                 ;
readingTrait     : AFTER STRING                                       # readAfter
                 | BEFORE STRING                                      # readBefore
                 | SPELLED BY NAME                                    # readBySpellings
                 | eitherText IS fixedValue                           # readAs
                 | WRITTEN eitherText                                 # readForms
                 | FIRST_DAY                                          # readFirstDay
                 | LAST_DAY                                           # readLastDay
                 | UNTIL_THE_NEXT                                     # readUntilNext
                 | IN_LOWER_CASE                                      # readLowerCase
                 | ROUNDED                                            # readRounded
                 ;
/** A column by its name, or by another that it has in some files. */
columnName       : STRING (OR STRING)* ;
/** A column as it is written, or the value of a field that another column gives. */
joinedPart       : columnName | fieldName ;
eitherText       : STRING (OR STRING)* ;
fixedValue       : MINUS? NUMBER | NAME | DATE | YEAR_MONTH | STRING | YES | NO ;
spellings        : SPELLINGS NAME label* COLON textList                # textSpellings
                 | SPELLINGS NAME OF (NAME | MONTH) label* COLON INDENT (spelling NEWLINE)* DEDENT   # valueSpellings
                 ;
spelling         : fixedValue COLON textList ;
textList         : OPEN STRING (COMMA STRING)* CLOSE ;

// What is named once and used often

definition       : set | measure | condition | reusable | reusableMetrics ;
set              : SET NAME label* COLON (codes | INDENT codes NEWLINE DEDENT) ;
measure          : MEASURE NAME parameters? (OF NAME)? label* COLON (body | bodyBlock) ;
condition        : CONDITION NAME parameters? (OF NAME)? label* COLON (body | bodyBlock) ;
reusable         : REQUIREMENT NAME parameters? label* COLON (requirement | requirementBlock) ;
reusableMetrics  : REUSABLE_METRICS NAME parameters? COLON INDENT (metric NEWLINE)* DEDENT ;
parameters       : LEFT NAME (COMMA NAME)* RIGHT ;
bodyBlock        : INDENT (body NEWLINE)* DEDENT ;

// Competencies

/** What is spoken of by its name alone: here most words of the language may be names too. */
title            : NAME | ONE | OTHER | TRACK | METRIC | POINTS | GROWTH | AVERAGE | SOME | LAST | MONTH | MONTHS | TOTAL | COUNT | LIST | CONDITION | REQUIREMENT
                 | ALL | ANY | LEAST | MOST | SINCE | UNTIL | FROM | TO | MEASURE | OPTION | SET | KEY | CLOSED | DIFFERENT | RECORD | BEFORE | AFTER
                 | SOURCE | SPELLINGS | MISSING | WRITTEN ;
competency       : COMPETENCY title label* (COMMA validity)* COLON INDENT (competencyItem NEWLINE)* DEDENT ;
validity         : FROM DATE | UNTIL DATE ;
competencyItem   : remark | entry | definition | option | track | level | example ;
option           : OPTION title label* (COMMA validity)* COLON INDENT (optionItem NEWLINE)* DEDENT ;
optionItem       : remark | definition | level ;
level            : NAME REQUIRES COLON (requirement | INDENT (levelItem NEWLINE)* DEDENT) ;
levelItem        : remark | step ;
step             : (title label* (COMMA validity)* COLON)? requirement
                 | title label* (COMMA validity)* COLON requirementBlock
                 ;
remark           : NOTE label+                                       # noteRemark
                 | LINK STRING label*                                # linkRemark
                 ;

// Examples: a partner in a few lines, and what is expected of it

example          : EXAMPLE STRING COMMA AS OF DATE COLON INDENT (exampleItem NEWLINE)* DEDENT ;
exampleItem      : given | expectation ;
given            : NUMBER? (NAME | DOCUMENT) (givenField (COMMA givenField)*)? (COLON INDENT (given NEWLINE)* DEDENT)? ;
givenField       : fieldName givenValue ;
givenValue       : NAME? MINUS? NUMBER | NAME | DATE | YEAR_MONTH | STRING | YES | NO | UNKNOWN | NONE | OPEN_ENDED ;
expectation      : EXPECT (NAME | NO NAME) (IN title)?                                                                    # expectLevel
                 | EXPECT NAME outcome (IN title)? (COLON stepExpected (COMMA stepExpected)*)?                             # expectOutcome
                 | EXPECT NUMBER POINTS (IN title)? (COLON metricExpected (COMMA metricExpected)*)?                        # expectPoints
                 ;
outcome          : NOT? MET | UNKNOWN ;
stepExpected     : (title | NUMBER) outcome ;
metricExpected   : title NUMBER POINTS ;

// Points

track            : TRACK title label* (COMMA (IF body | OTHERWISE))? COLON (metricsUse | INDENT (trackItem NEWLINE)* DEDENT) ;
trackItem        : remark | definition | metric | metricsUse ;
metricsUse       : NAME (LEFT argument (COMMA argument)* RIGHT)? ;
metric           : METRIC title label* COMMA (validity COMMA)* (AT MOST quantity POINTS | WITHOUT_LIMIT) (COMMA validity)* COLON (points | INDENT (metricItem NEWLINE)* DEDENT) ;
metricItem       : remark | gate | deduction | points ;
/** Points that are taken from the others of the metric. */
deduction        : DEDUCTED points ;
gate             : ONLY_IF (requirement | COLON requirementBlock) ;
points           : BEST_OF COLON INDENT (points NEWLINE)* DEDENT     # bestPoints
                 | (quantity | LEFT table RIGHT) POINTS FOR_EACH NAME (WHO | WHERE) expression # pointsEachWho
                 | (quantity | LEFT table RIGHT) POINTS FOR_EACH sum # pointsEach
                 | (quantity | LEFT table RIGHT) POINTS FOR_EACH full size NAME (WHO | WHERE) expression # pointsEachFullWho
                 | (quantity | LEFT table RIGHT) POINTS FOR_EACH full size OF sum # pointsEachFull
                 | quantity POINTS IN_PROPORTION_TO sum UP_TO threshold # pointsShare
                 | quantity POINTS IF (requirement | COLON requirementBlock) # pointsIf
                 ;

// Requirements: what a step asks for

requirementBlock : INDENT (blockItem NEWLINE)* DEDENT ;
blockItem        : remark | requirement ;
requirement      : (ANY | ALL | NUMBER) OF COLON requirementBlock    # block
                 | TEAM_OF (COMMA shared)? COLON INDENT (member NEWLINE)* DEDENT     # team
                 | body                                              # statement
                 ;
/** In how many groups of a team one person may be. */
shared           : EACH_IN_AT_MOST quantity NAME ;
member           : quantity OTHER? NAME (WHO | WHERE) expression among? ;

// Bodies and expressions. `where` and `who` reach to the end of their body; inside an expression they stand in brackets.

body             : quantity NAME (WHO | WHERE) expression among? periods?      # howMany
                 | expression ((WHERE | WHO) expression)? ofWhich? periods?    # selection
                 ;
/** All of the sentence is meant of each of these, or of one of them. */
periods          : COMMA (IN_EACH_OF_LAST | IN_ANY_OF_LAST) NUMBER CLOSED severalPeriods ;
among            : COMMA (OF_WHOM | OF_WHICH) quantity (WHO | WHERE)? expression ;
ofWhich          : COMMA OF_WHICH relation WHERE expression ;
quantity         : NUMBER | NAME ;
expression       : negation ((AND | OR) negation)* ;
negation         : NOT* comparison ;
comparison       : sum relation? ;
relation         : AT LEAST threshold                                # atLeast
                 | AT MOST threshold                                 # atMost
                 | GREATER THAN threshold                            # moreThan
                 | LESS THAN threshold                               # lessThan
                 | BEFORE sum                                        # before
                 | AFTER sum                                         # after
                 | ON_OR_BEFORE sum                                  # onOrBefore
                 | ON_OR_AFTER sum                                   # onOrAfter
                 | FROM sum TO sum                                   # between
                 | IN THE LAST NUMBER MONTHS                         # inLastMonths
                 | IS (NOT? ONE | NONE) OF codes                     # oneOf
                 | IS NOT? (NONE | OPEN_ENDED)                       # absent
                 | IS NOT? sum                                       # equal
                 ;
threshold        : table                                             # thresholdTable
                 | sum                                               # singleThreshold
                 ;
table            : tableRow (COMMA tableRow)* ;
tableRow         : amount (IN (NAME | OPEN NAME (COMMA NAME)* CLOSE) noun=NAME? | FROM DATE | UNTIL DATE | IF LEFT body RIGHT | OTHERWISE) ;
amount           : MINUS? number | money | DATE | YEAR_MONTH | fieldName | LEFT expression RIGHT | LEFT table RIGHT | NAME LEFT argument (COMMA argument)* RIGHT ;
sum              : product ((PLUS | MINUS) product)* ;
product          : shifted ((TIMES | DIVIDED) shifted)* ;
shifted          : factor moment* ;
moment           : A_YEAR_EARLIER                                    # yearEarlier
                 | NUMBER MONTHS_EARLIER                   # monthsEarlier
                 | NUMBER DAYS_EARLIER                               # daysEarlier
                 | A_YEAR_LATER                                      # yearLater
                 | NUMBER MONTHS_LATER                               # monthsLater
                 | NUMBER DAYS_LATER                                 # daysLater
                 | ON DATE                                           # onDate
                 | AT_END_OF_MONTH                           # endOfMonth
                 | AT_END_OF_LAST_CLOSED_MONTH               # endOfLastClosedMonth
                 ;
factor           : LEFT body RIGHT window?                           # brackets
                 | LEFT table RIGHT                                  # tableFactor
                 | MINUS? number                                     # numberFactor
                 | money                                             # moneyFactor
                 | DATE                                              # dateFactor
                 | YEAR_MONTH                                        # monthFactor
                 | STRING                                            # textFactor
                 | (YES | NO)                                        # yesNoFactor
                 | aggregate                                         # aggregateFactor
                 | GROWTH IN_PERCENT? OF factor (SINCE DATE)?        # growthFactor
                 | MONTH OF LEFT body RIGHT                          # monthOfFactor
                 | (LATER_OF | EARLIER_OF) factor AND factor         # laterFactor
                 | DAYS_BETWEEN factor AND factor                    # daysFactor
                 | (GREATER_OF | LESSER_OF) factor AND factor        # greaterFactor
                 | COUNT OF full size OF factor                      # fullFactor
                 | NAME? REACHES NAME IN title                       # reachesFactor
                 | EVERY_METRIC                                      # everyMetricFactor
                 | POINTS OF title                                   # metricPointsFactor
                 | NAME LEFT argument (COMMA argument)* RIGHT        # callFactor
                 | fieldName (OF (NAME | DOCUMENT))? window?         # nameFactor
                 | NAME? verb credentials                            # holdingFactor
                 ;
argument         : number | money | DATE | code | OPEN code (COMMA code)* CLOSE ;
number           : NUMBER PERCENT? ;
money            : NAME NUMBER ;
/** The word "full", which may be a name everywhere else. */
full             : NAME ;
/** So much as must be full. */
size             : number | money | NAME ;
aggregate        : TOTAL summand (IN NAME)? OF population                      # total
                 | AVERAGE summand (IN NAME)? (PER MONTH)? OF population       # average
                 | COUNT OF (DIFFERENT keyFields OF)? population having?       # count
                 | (EARLIEST | LATEST) fieldName OF population                 # extremeDay
                 | (HIGHEST | LOWEST) summand (IN NAME)? OF population         # extremeNumber
                 | SOME (keyFields OF)? population having?                       # some
                 ;
summand          : fieldName | LEFT (expression | table) RIGHT ;
population       : ALL? NAME window? ;
window           : IN THE LAST (CLOSED onePeriod | NUMBER CLOSED severalPeriods) ;
onePeriod        : MONTH | FISCAL_QUARTER | FISCAL_YEAR | NAME ;
severalPeriods   : MONTHS | FISCAL_QUARTERS | FISCAL_YEARS | NAME ;
having           : WITH (TOTAL summand (IN NAME)? | COUNT) relation (COMMA ALSO moment)* ;
verb             : HOLD | HAVE | HAVE? (PASS | EARN | COMPLETE) | ASSOCIATED AS | AUTHORIZED AS ;
credentials      : (ANY | ALL | NUMBER) OF codes                     # credentialsOf
                 | code                                              # credential
                 ;
codes            : OPEN code (COMMA code)* CLOSE                     # codeList
                 | NAME                                              # codeSet
                 ;
code             : NAME (OF NAME)? ;
