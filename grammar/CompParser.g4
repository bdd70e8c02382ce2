/** The sentences of comp. */
parser grammar CompParser;

options { tokenVocab = CompLexer; }

programme : (declaration NEWLINE)* EOF ;

declaration
    : vocabulary
    | entry
    | record
    | document
    | definition
    | competency
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
                 ;
keyFields        : fieldName | OPEN fieldName (COMMA fieldName)* CLOSE ;
fieldBlock       : INDENT (field NEWLINE)* DEDENT ;
field            : fieldName label* COLON fieldType (OR absence)? (COMMA fieldTrait)* ;
fieldName        : NAME | MONTH ;
fieldType        : LIST OF NAME                                      # listType
                 | (NAME | MONTH) (IN NAME)?                         # plainType
                 ;
absence          : UNKNOWN | NONE | OPEN_ENDED ;
fieldTrait       : SPELLED STRING                                    # fieldSpelling
                 | (EARLIEST | LATEST) OF DUPLICATES                 # fieldMerge
                 | MAY DIFFER                                        # fieldMayDiffer
                 ;

// Named lists and measures

definition       : set | measure ;
set              : SET NAME label* COLON codes ;
measure          : MEASURE NAME label* COLON (body | INDENT (body NEWLINE)* DEDENT) ;

// Competencies

competency       : COMPETENCY NAME label* COLON INDENT (competencyItem NEWLINE)* DEDENT ;
competencyItem   : remark | definition | option ;
option           : OPTION NAME label* COLON INDENT (optionItem NEWLINE)* DEDENT ;
optionItem       : remark | level ;
level            : NAME REQUIRES COLON INDENT (levelItem NEWLINE)* DEDENT ;
levelItem        : remark | step ;
step             : (NAME label* COLON)? requirement
                 | NAME label* COLON requirementBlock
                 ;
remark           : NOTE label+                                       # noteRemark
                 | LINK STRING label*                                # linkRemark
                 ;

// Requirements: what a step asks for

requirementBlock : INDENT (blockItem NEWLINE)* DEDENT ;
blockItem        : remark | requirement ;
requirement      : (ANY | ALL) OF COLON requirementBlock             # block
                 | body                                              # statement
                 ;

// Bodies and expressions. `where` and `who` reach to the end of their body; inside an expression they stand in brackets.

body             : NUMBER NAME WHO expression                        # howMany
                 | expression (WHERE expression)?                    # selection
                 ;
expression       : negation ((AND | OR) negation)* ;
negation         : NOT* comparison ;
comparison       : sum relation? ;
relation         : AT LEAST threshold                                # atLeast
                 | AT MOST threshold                                 # atMost
                 | GREATER THAN threshold                               # moreThan
                 | LESS THAN threshold                               # lessThan
                 | IS NOT? ONE OF codes                              # oneOf
                 | IS NOT? sum                                       # equal
                 ;
threshold        : thresholdRow (COMMA thresholdRow)*                # thresholdTable
                 | sum                                               # singleThreshold
                 ;
thresholdRow     : (number | money) IN NAME NAME? ;
sum              : product ((PLUS | MINUS) product)* ;
product          : factor ((TIMES | DIVIDED) factor)* ;
factor           : LEFT body RIGHT                                   # brackets
                 | number                                            # numberFactor
                 | money                                             # moneyFactor
                 | DATE                                              # dateFactor
                 | YEAR_MONTH                                        # monthFactor
                 | STRING                                            # textFactor
                 | (YES | NO)                                        # yesNoFactor
                 | aggregate                                         # aggregateFactor
                 | fieldName (OF NAME)?                              # nameFactor
                 | NAME? verb credentials                            # holdingFactor
                 ;
number           : NUMBER PERCENT? ;
money            : NAME NUMBER ;
aggregate        : TOTAL fieldName (IN NAME)? OF NAME window?        # total
                 | COUNT OF (DIFFERENT fieldName OF)? NAME window?   # count
                 ;
window           : IN THE LAST (CLOSED MONTH | NUMBER CLOSED MONTHS) ;
verb             : HOLD | HAVE | PASS | EARN | COMPLETE | ASSOCIATED AS | AUTHORIZED AS ;
credentials      : (ANY | ALL | NUMBER) OF codes                     # credentialsOf
                 | code                                              # credential
                 ;
codes            : OPEN code (COMMA code)* CLOSE                     # codeList
                 | NAME                                              # codeSet
                 ;
code             : NAME (OF NAME)? ;
