/**
 * The words of comp. A word listed here is reserved; every other word is a name.
 *
 * INDENT, DEDENT and NEWLINE do not come from characters but from the layout of the lines (see the class Layout): a line that ends with
 * a colon is followed by an indented list, any other line that is followed by a deeper one goes on there.
 */
lexer grammar CompLexer;

tokens { INDENT, DEDENT, NEWLINE }

// Several words that are one: the single words stay free to be names
IN_PERCENT       : 'in' GAP 'percent' ;
A_YEAR_EARLIER   : 'a' GAP 'year' GAP 'earlier' ;
MONTHS_EARLIER   : ('month' | 'months') GAP 'earlier' ;
DAYS_EARLIER     : ('day' | 'days') GAP 'earlier' ;
A_YEAR_LATER     : 'a' GAP 'year' GAP 'later' ;
MONTHS_LATER     : ('month' | 'months') GAP 'later' ;
DAYS_LATER       : ('day' | 'days') GAP 'later' ;
AT_END_OF_MONTH  : 'at' GAP 'the' GAP 'end' GAP 'of' GAP 'the' GAP 'month' ;
AT_END_OF_LAST_CLOSED_MONTH : 'at' GAP 'the' GAP 'end' GAP 'of' GAP 'the' GAP 'last' GAP 'closed' GAP 'month' ;
IN_EACH_OF_LAST  : 'in' GAP ('each' | 'every') GAP 'of' GAP 'the' GAP 'last' ;
IN_ANY_OF_LAST   : 'in' GAP 'any' GAP 'of' GAP 'the' GAP 'last' ;
TEAM_OF          : 'team' GAP 'of' ;
EACH_IN_AT_MOST  : 'each' GAP 'in' GAP 'at' GAP 'most' ;
OF_WHOM          : 'of' GAP 'whom' ;
OF_WHICH         : 'of' GAP 'which' ;
FOR_EACH         : 'for' GAP ('each' | 'every') ;
EVERY_METRIC     : 'every' GAP 'metric' ;
WITHOUT_LIMIT    : 'without' GAP 'limit' ;
IN_PROPORTION_TO : 'in' GAP 'proportion' GAP 'to' ;
UP_TO            : 'up' GAP 'to' ;
ONLY_IF          : 'only' GAP 'if' ;
DAYS_BETWEEN     : ('number' GAP 'of' GAP)? 'days' GAP 'between' ;
LATER_OF         : ('the' GAP)? 'later' GAP 'of' ;
EARLIER_OF       : ('the' GAP)? 'earlier' GAP 'of' ;
GREATER_OF       : ('the' GAP)? ('greater' | 'higher' | 'larger') GAP 'of' ;
LESSER_OF        : ('the' GAP)? ('lesser' | 'lower' | 'smaller') GAP 'of' ;
BEST_OF          : 'best' GAP 'of' ;
FISCAL_YEAR      : 'fiscal' GAP 'year' ;
FISCAL_YEARS     : 'fiscal' GAP 'years' ;
FISCAL_QUARTER   : 'fiscal' GAP 'quarter' ;
FISCAL_QUARTERS  : 'fiscal' GAP 'quarters' ;
CAN_BE_ADDED     : 'can' GAP 'be' GAP 'added' ;
CAN_BE_SET       : 'can' GAP 'be' GAP 'set' ;
CAN_GROW         : 'can' GAP 'grow' ;
AT_COST          : 'at' GAP 'cost' ;
REUSABLE_METRICS : 'reusable' GAP 'metrics' ;
ON_OR_BEFORE     : 'on' GAP 'or' GAP 'before' ;
ON_OR_AFTER      : 'on' GAP 'or' GAP 'after' ;
IN_FILES         : 'in' GAP 'files' ;
ONLY_WHERE       : 'only' GAP 'where' ;
ONLY_WITH        : 'only' GAP 'with' ;
IS_ALWAYS        : 'is' GAP 'always' ;
DATES_WRITTEN    : 'dates' GAP 'written' ;
NUMBERS_WRITTEN  : 'numbers' GAP 'written' ;
FIRST_DAY        : 'first' GAP 'day' ;
LAST_DAY         : 'last' GAP 'day' ;
UNTIL_THE_NEXT   : 'until' GAP 'the' GAP 'next' GAP 'one' ;
IN_LOWER_CASE    : 'in' GAP 'lower' GAP 'case' ;
ROUNDED          : 'rounded' GAP 'to' GAP 'four' GAP 'decimals' ;

// What a file declares
TERMS      : 'vocabulary' ;
RECORD     : 'record' ;
DOCUMENT   : 'document' ;
SET        : 'set' ;
MEASURE    : 'measure' ;
COMPETENCY : 'competency' ;
OPTION     : 'option' ;
REQUIRES   : 'requires' ;
CONDITION  : 'condition' ;
REQUIREMENT : 'requirement' ;
TRACK      : 'track' ;
METRIC     : 'metric' ;
EXAMPLE    : 'example' ;
EXPECT     : 'expect' ;
MET        : 'met' ;
NOTE       : 'note' ;
LINK       : 'link' ;
SOURCE     : 'source' ;
SPELLINGS  : 'spellings' ;

// Properties of what is declared
PLURAL     : 'plural' ;
SPELLED    : 'spelled' ;
ALSO       : 'also' ;
BY         : 'by' ;
KEY        : 'key' ;
SHOWN      : 'shown' ;
SINCE      : 'since' ;
UNTIL      : 'until' ;
FROM       : 'from' ;
TO         : 'to' ;
RETIRED    : 'retired' ;
ACCEPTED   : 'accepted' ;
LIST       : 'list' ;
UNKNOWN    : 'unknown' ;
NONE       : 'none' ;
OPEN_ENDED : 'open-ended' ;
EARLIEST   : 'earliest' ;
LATEST     : 'latest' ;
HIGHEST    : 'highest' ;
LOWEST     : 'lowest' ;
DUPLICATES : 'duplicates' ;
MAY        : 'may' ;
DIFFER     : 'differ' ;
WHOLE      : 'whole' ;
MISSING    : 'missing' ;
WRITTEN    : 'written' ;

// Conditions and measures
AND        : 'and' ;
OR         : 'or' ;
NOT        : 'not' ;
IS         : 'is' ;
ANY        : 'any' ;
ALL        : 'all' ;
ONE        : 'one' ;
OF         : 'of' ;
AT         : 'at' ;
LEAST      : 'least' ;
MOST       : 'most' ;
GREATER    : 'more' ;
LESS       : 'less' | 'fewer' ;
THAN       : 'than' ;
WHERE      : 'where' ;
WHO        : 'who' | 'that' ;
IN         : 'in' ;
THE        : 'the' ;
LAST       : 'last' ;
CLOSED     : 'closed' ;
MONTH      : 'month' ;
MONTHS     : 'months' ;
TOTAL      : 'total' ;
COUNT      : 'number' ;
DIFFERENT  : 'different' ;
AVERAGE    : 'average' ;
PER        : 'per' ;
SOME       : 'some' ;
REACHES    : 'reach' | 'reaches' ;
WITH       : 'with' ;
GROWTH     : 'growth' ;
ON         : 'on' ;
BEFORE     : 'before' ;
AFTER      : 'after' ;
YES        : 'yes' ;
NO         : 'no' ;
HOLD       : 'hold' | 'holds' ;
HAVE       : 'has' | 'have' ;
PASS       : 'pass' | 'passed' ;
EARN       : 'earned' ;
COMPLETE   : 'completed' ;
ASSOCIATED : 'associated' | BEING 'associated' ;
AUTHORIZED : 'authorized' | 'authorised' | BEING ('authorized' | 'authorised') ;
AS         : 'as' ;

// People
OTHER      : 'other' ;

// Points
POINTS     : 'points' | 'point' ;
DEDUCTED   : 'minus' ;
IF         : 'if' ;
OTHERWISE  : 'otherwise' ;

// Values
DATE       : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
YEAR_MONTH : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT ;
NUMBER     : DIGIT+ (',' DIGIT DIGIT DIGIT)* ('.' DIGIT+)? ;
NAME       : LETTER+ ('-' LETTER+)* ;
STRING     : '"' ~["\r\n]* '"' ;

// Marks
COLON      : ':' ;
COMMA      : ',' ;
LEFT       : '(' ;
RIGHT      : ')' ;
OPEN       : '[' ;
CLOSE      : ']' ;
PERCENT    : '%' ;
PLUS       : '+' ;
MINUS      : '-' ;
TIMES      : '*' ;
DIVIDED    : '/' ;

COMMENT    : '#' ~[\r\n]* -> channel(HIDDEN) ;
LINE_END   : ('\r\n' | '\n' | '\r') -> channel(HIDDEN) ;
SPACE      : [ \t]+ -> channel(HIDDEN) ;

// What nothing above begins with; each gets a message of its own.
UNCLOSED   : '"' ~["\r\n]* ;
CURLY      : [\u201C\u201D\u201E\u00AB] ~["\u201C\u201D\u00BB\r\n]* ["\u201C\u201D\u00BB]? ;
STRAY      : . ;

fragment GAP    : [ \t]+ ;
fragment BEING  : ('is' | 'are') GAP ;
fragment DIGIT  : [0-9] ;
fragment LETTER : [\p{L}\p{M}\p{N}_] ;
