package org.complang.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.complang.syntax.antlr.CompLexer;
import org.complang.syntax.antlr.CompParser;

/// What authors who write as the guide does often put where comp says it otherwise, known by the words around the one that does not fit.
final class Slips extends Neighbours {
    /// Words of guides, most of which compare, each with the way in which comp says it.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("between", "fromTo"),
            Map.entry("minimum", "atLeastNumber"), Map.entry("min", "atLeastNumber"),
            Map.entry("maximum", "atMostNumber"), Map.entry("max", "atMostNumber"),
            Map.entry("greater", "moreThanNumber"), Map.entry("higher", "moreThanNumber"), Map.entry("larger", "moreThanNumber"), Map.entry("over", "moreThanNumber"),
            Map.entry("above", "moreThanNumber"), Map.entry("exceed", "moreThanNumber"), Map.entry("exceeds", "moreThanNumber"), Map.entry("exceeding", "moreThanNumber"),
            Map.entry("smaller", "lessThanNumber"), Map.entry("lower", "lessThanNumber"), Map.entry("under", "lessThanNumber"), Map.entry("below", "lessThanNumber"),
            Map.entry("must", "comparisonAlone"), Map.entry("should", "comparisonAlone"), Map.entry("shall", "comparisonAlone"),
            Map.entry("need", "comparisonAlone"), Map.entry("needs", "comparisonAlone"), Map.entry("be", "comparisonAlone"),
            Map.entry("equals", "isNumber"), Map.entry("equal", "isNumber"), Map.entry("exactly", "isNumber"),
            Map.entry("excluding", "whereNot"), Map.entry("except", "whereNot"), Map.entry("without", "whereNot"),
            Map.entry("largest", "someAtLeast"), Map.entry("biggest", "someAtLeast"), Map.entry("greatest", "someAtLeast"),
            Map.entry("past", "lastMonths"), Map.entry("previous", "lastMonths"), Map.entry("prior", "lastMonths"),
            Map.entry("sum", "aggregate"), Map.entry("obtained", "verb"), Map.entry("achieved", "verb"), Map.entry("attained", "verb"), Map.entry("took", "verb"), Map.entry("certified", "verb"),
            Map.entry("held", "verb"), Map.entry("within", "lastMonths"), Map.entry("each", "credentials"), Map.entry("same", "samePeople"));
    private static final Set<String> CHOICES = Set.of("one", "either", "both");
    private static final Set<String> ARTICLES = Set.of("a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    static final Set<String> EACH = Set.of("every", "each");
    private static final Set<String> DENYING = Set.of("did", "does", "do", "are");
    private static final Set<String> ABSENT = Set.of("none", "unknown", "missing", "empty");
    static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /// A number of thousands or millions.
    private static final Pattern SHORTENED = Pattern.compile("[0-9]+(\\.[0-9]+)?[kKmM]");
    /// How far before the word that does not fit such a word may stand: "must be at", "minimum 300 seats".
    private static final int NEAR = 3;

    Slips(List<Token> tokens) {
        super(tokens);
    }

    /// What to write instead, as a key behind `expected.`.
    ///
    /// @param rule of the grammar in which reading stopped
    Optional<String> at(Token found, int rule) {
        int at = found.getTokenIndex();
        if (isOfExample(rule)) {
            return example(at, rule);
        }
        if (type(at - 1) == CompLexer.NAME && type(at - 2) == CompLexer.NUMBER && type(at - 3) == CompLexer.FOR_EACH) {
            return Optional.of("eachFull");
        }
        if (type(at - 1) == CompLexer.NAME && type(at - 2) == CompLexer.NUMBER && type(at) != CompLexer.COMMA && !isWordOfGuides(at - 1) && !isWordOfGuides(at)) {
            return Optional.of(type(at - 3) == CompLexer.OF_WHOM || type(at - 3) == CompLexer.OF_WHICH ? "among" : isFull(at - 3) ? "ofFull" : "who");
        }
        if (type(at - 2) == CompLexer.METRIC && type(at) == CompLexer.COLON) {
            return Optional.empty();
        }
        if (ProgrammeParser.layout(type(at)) || type(at) == Token.EOF) {
            return type(at - 1) == CompLexer.COMMA ? Optional.of("noCommaAtEnd") : isNumberInParts(at - 1) ? Optional.of("allDigits") : absence(at - 1);
        }
        return new PointSlips(tokens).at(at).or(() -> new SentenceSlips(tokens).at(at)).or(() -> new NameSlips(tokens).at(at, rule)).or(() -> choice(at)).or(() -> denial(at)).or(() -> absence(at)).or(() -> beginning(at)).or(() -> day(at, rule)).or(() -> new CountSlips(tokens).at(at)).or(() -> comma(at, rule)).or(() -> verb(at, rule)).or(() -> new TimeSlips(tokens).at(at, rule)).or(() -> number(at)).or(() -> comparison(at))
                .or(() -> list(at));
    }

    /// What stands above lines of which some are enough, in words of guides.
    private Optional<String> choice(int at) {
        int end = at;
        while (!isEnd(end)) {
            end++;
        }
        boolean above = switch (type(at)) {
            case CompLexer.AT -> type(at + 1) == CompLexer.LEAST && type(end - 2) == CompLexer.OF;
            case CompLexer.COLON, CompLexer.THE -> type(at - 1) == CompLexer.ANY || type(at - 1) == CompLexer.ALL || type(at - 1) == CompLexer.OF || CHOICES.contains(text(at - 1));
            case CompLexer.NUMBER -> type(at - 1) == CompLexer.ANY && type(at + 1) == CompLexer.OF;
            default -> CHOICES.contains(text(at));
        };
        boolean inSentence = type(at) == CompLexer.NUMBER && above || type(at) == CompLexer.AT && type(at + 1) == CompLexer.LEAST && type(at + 2) == CompLexer.NUMBER && type(at + 3) == CompLexer.OF;
        if (inSentence && isVerb(type(at - 1)) || inSentence && type(at - 1) == CompLexer.ANY && isVerb(type(at - 2))) {
            return Optional.of("someOf");
        }
        return above && end > at && type(end - 1) == CompLexer.COLON ? Optional.of("choiceOf") : Optional.empty();
    }

    /// What is not so, in the words in which guides deny it.
    private Optional<String> denial(int at) {
        if (type(at) == CompLexer.NOT && (DENYING.contains(text(at - 1)) || type(at - 1) == CompLexer.HAVE)) {
            return Optional.of("notBefore");
        }
        if (text(at).equals("none") && isVerb(type(at - 1))) {
            return Optional.of("notAny");
        }
        if (text(at - 1).equals("no") && type(at) == CompLexer.NAME && (begins(at - 1) || type(at + 1) == CompLexer.WHO || type(at + 1) == CompLexer.WHERE)) {
            return Optional.of("countIsZero");
        }
        if (starts(at) && type(at) == CompLexer.FOR_EACH) {
            return Optional.of("noneIsNot");
        }
        boolean all = (type(at) == CompLexer.WHERE || type(at) == CompLexer.WHO || isVerb(type(at))) && starts(at - 2) && (type(at - 2) == CompLexer.ALL || EACH.contains(text(at - 2)));
        return all ? Optional.of("noneIsNot") : Optional.empty();
    }

    /// Whether there is a value is no condition.
    private Optional<String> absence(int at) {
        return type(at - 1) == CompLexer.IS && ABSENT.contains(text(at)) ? Optional.of("valueThere") : Optional.empty();
    }

    private static boolean isOfExample(int rule) {
        return switch (rule) {
            case CompParser.RULE_example, CompParser.RULE_exampleItem, CompParser.RULE_given, CompParser.RULE_givenField, CompParser.RULE_givenValue, CompParser.RULE_expectation -> true;
            default -> false;
        };
    }

    /// Records of an example are given with their fields, and not asked for.
    private Optional<String> example(int at, int rule) {
        if (type(at) == CompLexer.WHO || type(at) == CompLexer.WHERE || isVerb(type(at))) {
            return Optional.of("recordGiven");
        }
        if (rule == CompParser.RULE_givenValue && begins(at - 2) && text(at - 2).startsWith("expect")) {
            return Optional.of("expectation");
        }
        if (rule == CompParser.RULE_givenValue && type(at) == CompLexer.COLON && !isEnd(at + 1)) {
            return Optional.of("noColonBehindField");
        }
        if (rule == CompParser.RULE_givenValue && (isEnd(at) || type(at) == CompLexer.COMMA || type(at) == CompLexer.COLON)) {
            return Optional.of("fieldAndValue");
        }
        return Optional.empty();
    }

    /// What stands before the first word of a line that is an item of a list.
    private Optional<String> beginning(int at) {
        if (begins(at) && type(at) == CompLexer.MINUS && type(at + 2) == CompLexer.POINTS) {
            return Optional.of("noPenalty");
        }
        int mark = type(at - 1) == CompLexer.NUMBER ? at - 2 : type(at - 1) == CompLexer.MINUS ? at - 1 : at;
        if (begins(mark) && (type(mark) == CompLexer.MINUS || type(at) == CompLexer.TIMES)) {
            return Optional.of("noMark");
        }
        if (type(at) == CompLexer.COLON && begins(at - 1) && ProgrammeParser.isWord(tokens.get(at - 1))) {
            return Optional.of("wordAsName");
        }
        if (starts(at) && type(at) == CompLexer.IF) {
            return Optional.of("anyOfNot");
        }
        if (starts(at - 2) && type(at - 1) == CompLexer.NAME && ARTICLES.contains(text(at - 2))) {
            return Optional.of("numberInDigits");
        }
        if (starts(at - 2) && type(at - 2) == CompLexer.NAME && type(at - 1) == CompLexer.NAME && type(at) == CompLexer.IS) {
            return Optional.of("fieldOf");
        }
        boolean numbered = type(at) == CompLexer.COLON && (type(at - 1) == CompLexer.NUMBER && (begins(at - 1) || type(at - 2) == CompLexer.NAME && begins(at - 2)));
        return numbered ? Optional.of("nameOfStep") : Optional.empty();
    }

    /// A day that is written in another way than days are.
    private Optional<String> day(int at, int rule) {
        boolean wanted = switch (rule) {
            case CompParser.RULE_termTrait, CompParser.RULE_validity, CompParser.RULE_example -> true;
            default -> false;
        };
        boolean before = switch (type(at - 1)) {
            case CompLexer.RETIRED, CompLexer.FROM, CompLexer.UNTIL, CompLexer.OF -> true;
            default -> type(at - 2) == CompLexer.RETIRED || type(at - 2) == CompLexer.UNTIL;
        };
        boolean written = switch (type(at)) {
            case CompLexer.NUMBER, CompLexer.NAME, CompLexer.DIVIDED, CompLexer.YEAR_MONTH, CompLexer.ON -> true;
            default -> false;
        };
        return wanted && before && written ? Optional.of("day") : Optional.empty();
    }

    private Optional<String> comma(int at, int rule) {
        int cap = type(at) == CompLexer.COMMA ? at + 1 : at;
        boolean caps = type(cap) == CompLexer.AT && type(cap + 1) == CompLexer.MOST || type(cap) == CompLexer.UP_TO;
        if (caps && before(at).anyMatch(type -> type == CompLexer.FOR_EACH)) {
            return Optional.of("capOfMetric");
        }
        if (type(at - 1) == CompLexer.COMMA && rule != CompParser.RULE_rowChoice && (type(at) == CompLexer.AND || type(at) == CompLexer.OR || type(at) == CompLexer.WHO || type(at) == CompLexer.WHERE)) {
            return Optional.of("noCommaBefore");
        }
        if (type(at - 1) == CompLexer.COMMA && rule == CompParser.RULE_among && (type(at) == CompLexer.FROM || type(at) == CompLexer.UNTIL)) {
            return Optional.of("validityBehindName");
        }
        if (type(at - 1) == CompLexer.COMMA && isRelation(at)) {
            return Optional.of("noCommaBefore");
        }
        if (type(at) == CompLexer.COMMA && type(at - 1) == CompLexer.NAME && type(at - 2) == CompLexer.NUMBER && (type(at + 1) == CompLexer.WHO || type(at + 1) == CompLexer.WHERE)) {
            return Optional.of("noCommaBefore");
        }
        if (type(at) == CompLexer.CLOSE && type(at - 1) == CompLexer.COMMA) {
            return Optional.of("noCommaAtEnd");
        }
        if (type(at - 1) == CompLexer.COMMA && type(at) == CompLexer.NUMBER && type(at + 1) == CompLexer.NAME && before(at).anyMatch(type -> type == CompLexer.WHO || type == CompLexer.WHERE)) {
            return Optional.of("linesOfTheirOwn");
        }
        boolean unbracketed = type(at) == CompLexer.NAME && type(at - 1) == CompLexer.COMMA && type(at - 2) == CompLexer.NAME && (type(at - 3) == CompLexer.OF || type(at - 3) == CompLexer.AS);
        return unbracketed && rule != CompParser.RULE_codes ? Optional.of("codes") : Optional.empty();
    }

    /// Behind a verb stand names alone, one or in a list.
    private Optional<String> verb(int at, int rule) {
        if (type(at) == CompLexer.STRING && (rule == CompParser.RULE_code || rule == CompParser.RULE_codes)) {
            return Optional.of("noTexts");
        }
        if (type(at) == CompLexer.NAME && type(at - 1) == CompLexer.AUTHORIZED) {
            return Optional.of("authorizedAs");
        }
        if (text(at).equals("within") && before(at).anyMatch(Neighbours::isVerb)) {
            return Optional.of("heldInMonths");
        }
        if (type(at) == CompLexer.NAME && type(at - 1) == CompLexer.NAME && isVerb(type(at - 2)) && !isCapitalized(at)) {
            return Optional.of("namesAlone");
        }
        boolean afterJunction = isJunction(at - 1) || type(at - 1) == CompLexer.NOT;
        if (type(at) == CompLexer.OF && type(at - 1) == CompLexer.CLOSE) {
            return Optional.of("ofEachTerm");
        }
        return afterJunction && (type(at) == CompLexer.ANY || type(at) == CompLexer.ALL) ? Optional.of("verbAgain") : Optional.empty();
    }

    private Optional<String> number(int at) {
        boolean afterNumber = type(at - 1) == CompLexer.NUMBER;
        boolean compared = afterNumber && (type(at - 2) == CompLexer.LEAST || type(at - 2) == CompLexer.MOST || type(at - 2) == CompLexer.THAN);
        if (type(at) == CompLexer.AT && type(at + 1) == CompLexer.LEAST && type(at + 2) == CompLexer.NUMBER && (type(at + 3) == CompLexer.NAME || isVerb(type(at + 3)))) {
            return Optional.of(begins(at) && isEnd(at + 4) ? "valueBefore" : "numberAlone");
        }
        if (begins(at) && isLimit(at)) {
            return Optional.of("valueBefore");
        }
        boolean behindComma = type(at) == CompLexer.NUMBER && type(at - 1) == CompLexer.COMMA && type(at - 2) == CompLexer.NUMBER;
        if (isNumberInParts(at - 1) || behindComma || type(at) == CompLexer.NAME && SHORTENED.matcher(text(at)).matches()) {
            return Optional.of("allDigits");
        }
        if (afterNumber && type(at) == CompLexer.NAME && CURRENCY.matcher(text(at)).matches()) {
            return Optional.of("money");
        }
        if (compared && (type(at) == CompLexer.NAME || type(at) == CompLexer.POINTS) && isEnd(at + 1)) {
            return Optional.of("noUnit");
        }
        if (type(at - 1) == CompLexer.IN && type(at - 2) == CompLexer.NUMBER && (isJunction(at - 3) || type(at - 3) == CompLexer.NAME && isJunction(at - 4))) {
            return Optional.of("table");
        }
        if (type(at - 1) == CompLexer.IF && type(at) != CompLexer.LEFT && type(at) != CompLexer.COLON && (type(at - 2) == CompLexer.NUMBER || type(at - 2) == CompLexer.RIGHT)) {
            return Optional.of("ifBrackets");
        }
        if (type(at) == CompLexer.TO && type(at - 1) == CompLexer.DATE) {
            return Optional.of("fromUntil");
        }
        if (compared && type(at) == CompLexer.LEFT) {
            return Optional.of("table");
        }
        return afterNumber && (type(at + 1) == CompLexer.WHO || type(at + 1) == CompLexer.WHERE) ? Optional.of(sentence(at - 1)) : Optional.empty();
    }

    /// Whether two numbers stand side by side, as 15 000.
    private boolean isNumberInParts(int at) {
        return type(at) == CompLexer.NUMBER && type(at - 1) == CompLexer.NUMBER;
    }

    /// A sentence that counts records, behind something else.
    ///
    /// @param at where its number stands
    private String sentence(int at) {
        boolean counted = before(at).anyMatch(type -> type == CompLexer.WHO || type == CompLexer.WHERE);
        if (isJunction(at - 1) && counted || begins(at) || tokens.get(at).getLine() > tokens.get(at - 1).getLine()) {
            return "sentencesApart";
        }
        return isWordOfGuides(at - 1) ? switch (WORDS.get(text(at - 1).toLowerCase(Locale.ROOT))) {
            case "atLeastNumber" -> "numberAlone";
            case String _ -> "countCompared";
        } : "brackets";
    }

    private Optional<String> comparison(int at) {
        if (isJunction(at - 1) && isRelation(at)) {
            return Optional.of("valueAgain");
        }
        if (type(at) == CompLexer.NAME && type(at - 1) == CompLexer.RIGHT && type(at - 2) == CompLexer.DATE) {
            return Optional.of("datedNumber");
        }
        if ((type(at) == CompLexer.FROM || type(at) == CompLexer.UNTIL) && type(at + 1) == CompLexer.DATE && before(at).anyMatch(type -> type == CompLexer.WHO || type == CompLexer.WHERE)) {
            return Optional.of(type(at + 2) == CompLexer.COMMA ? "datedNumber" : before(at).anyMatch(Neighbours::isVerb) ? "validityBehindName" : "onOrBefore");
        }
        boolean reached = before(at).anyMatch(type -> type == CompLexer.LEAST || type == CompLexer.MOST || type == CompLexer.THAN);
        if (reached && type(at) == CompLexer.IN && type(at + 1) == CompLexer.THE && type(at + 2) == CompLexer.LAST) {
            return Optional.of("monthsBefore");
        }
        if (isRelation(at) && type(at - 1) == CompLexer.MONTHS && type(at - 3) == CompLexer.LAST) {
            boolean counted = before(at).anyMatch(type -> type == CompLexer.COUNT) && before(at).anyMatch(type -> type == CompLexer.WHERE || type == CompLexer.WHO);
            return Optional.of(counted ? "countCompared" : "closedMonths");
        }
        if (type(at - 1) == CompLexer.IS && (type(at) == CompLexer.ANY || type(at) == CompLexer.ALL)) {
            return Optional.of("isOneOf");
        }
        if (type(at) == CompLexer.OF && before(at).anyMatch(type -> type == CompLexer.AVERAGE)) {
            return Optional.of("perMonth");
        }
        if (type(at) == CompLexer.AT && (type(at - 1) == CompLexer.IS || type(at - 1) == CompLexer.OF)) {
            return Optional.of("comparisonAlone");
        }
        if (type(at - 1) == CompLexer.WITH && type(at) != CompLexer.TOTAL || (type(at) == CompLexer.WITH || type(at) == CompLexer.ASSOCIATED) && type(at - 1) == CompLexer.NAME) {
            return Optional.of("whereOrTotal");
        }
        for (int i = at; i > at - NEAR && !ProgrammeParser.layout(type(i)) && type(i) != CompLexer.COMMA; i--) {
            if (isWordOfGuides(i)) {
                return Optional.of(WORDS.get(text(i).toLowerCase(Locale.ROOT)));
            }
            if (isCapitalized(i)) {
                return Optional.of("smallLetters");
            }
        }
        return Optional.empty();
    }

    /// Lists whose requirements stand below them, and not behind the colon.
    private Optional<String> list(int at) {
        boolean list = switch (type(at - 2)) {
            case CompLexer.TEAM_OF, CompLexer.BEST_OF, CompLexer.REQUIRES -> true;
            case CompLexer.OF -> type(at - 3) == CompLexer.ANY || type(at - 3) == CompLexer.ALL || type(at - 3) == CompLexer.NUMBER;
            default -> false;
        };
        return list && type(at - 1) == CompLexer.COLON ? Optional.of("linesBelow") : Optional.empty();
    }

    /// Whether a word is one of guides that comp says otherwise.
    private boolean isWordOfGuides(int at) {
        return type(at) == CompLexer.NAME && WORDS.containsKey(text(at).toLowerCase(Locale.ROOT));
    }

    /// Whether a word is one of the language but for its capital letters.
    private boolean isCapitalized(int at) {
        String written = type(at) == CompLexer.NAME ? text(at) : "";
        String small = written.toLowerCase(Locale.ROOT);
        return !small.equals(written) && isWordOfLanguage(small);
    }

    private static boolean isWordOfLanguage(String word) {
        CompLexer lexer = new CompLexer(CharStreams.fromString(word));
        lexer.removeErrorListeners();
        int type = lexer.nextToken().getType();
        return type != CompLexer.NAME && lexer.nextToken().getType() == Token.EOF;
    }

    private boolean isJunction(int at) {
        return type(at) == CompLexer.AND || type(at) == CompLexer.OR;
    }

    /// Whether a sentence starts here: at the beginning of its line, or behind the name of a step.
    private boolean starts(int at) {
        return begins(at) || type(at - 1) == CompLexer.COLON;
    }

    private boolean isEnd(int at) {
        return ProgrammeParser.layout(type(at)) || type(at) == Token.EOF;
    }
}
