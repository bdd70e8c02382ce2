package org.complang.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Source;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.table.Blanks;
import org.complang.wording.Phrase;

/// Turns the texts of one column of a file into cells of one field, as a source says. The same text is always read alike, so that each need be read but once.
///
/// White space around a text says nothing. Then, where the source says nothing else:
///
/// - a number is written as `1234`, `1,234.50`, `-12.5` or `(12.5)`, which is below 0; commas stand before groups of three digits, a point before decimals, and there is no exponent: who finds one in
///   a file has lost digits to a spreadsheet. A count may have decimals that are 0, but not three: `2.000` is two thousand where a point stands before groups of digits
/// - yes is `true`, `yes` or `1`, no is `false`, `no` or `0`, in capital or small letters
/// - a day is `YYYY-MM-DD`, also with a time behind it, which says nothing; a month is `YYYY-MM`, or any day of it
/// - a text, and a term that no spelling of the vocabulary is, is known as it is written, but for what programs write where there is no value, such as `NULL`: no term and no key is that
public final class CellReading {
    /// What a text says.
    public sealed interface Result {
        /// A value that stands in a column as it is (see [Cells]).
        record OfCell(long cell) implements Result { }

        /// A text, of an id, a text or a term that nothing declares.
        record OfText(String text) implements Result { }

        /// There is no value: the cell is that of an absent one.
        record Missing() implements Result { }

        /// There is a value that cannot be read.
        ///
        /// @param code [Code#WRONG_VALUE], [Code#NOT_SPELLED] for a text that stands for nothing, [Code#WITHOUT_MARK] for one without the mark behind which the value stands, or [Code#NUMBER_TOO_LARGE] for a number of too many digits
        /// @param about the name of the spellings, or the mark; empty where there is none
        record Unreadable(Code code, String about) implements Result {
            public Unreadable(Code code) {
                this(code, "");
            }
        }
    }

    public static final Result MISSING = new Result.Missing();
    public static final Result UNREADABLE = new Result.Unreadable(Code.WRONG_VALUE);
    public static final Result NO_CHARACTER = new Result.Unreadable(Code.CHARACTER_NOT_SEEN);
    public static final Result OF_NOTHING = new Result.Unreadable(Code.IDENTIFIER_OF_NOTHING);
    public static final Result AS_NUMBER = new Result.Unreadable(Code.IDENTIFIER_AS_NUMBER);
    private static final Result MEANT_TWO_WAYS = new Result.Unreadable(Code.MEANT_TWO_WAYS);
    public static final Result TOO_LARGE = new Result.Unreadable(Code.NUMBER_TOO_LARGE);

    private static final Result YES = new Result.OfCell(1);
    private static final Result NO = new Result.OfCell(0);
    private static final int SHOWN = 80;
    private static final char BETWEEN = '|';
    private static final char ESCAPE = '\\';

    private final Column column;
    private final Source.Reading reading;
    private final Set<String> missing;
    private final boolean semicolons;
    private final boolean doubted;
    private final Map<String, Result> as = new HashMap<>();
    private final Result nothing;
    private final TwoWays ways;

    private CellReading(Column column, Source.Reading reading, Set<String> missing, boolean semicolons, boolean doubted) {
        this.column = column;
        this.reading = reading;
        this.missing = missing;
        this.semicolons = semicolons;
        this.doubted = doubted;
        reading.as().forEach((text, written) -> as.put(text, plain(column, written)));
        this.ways = new TwoWays(column, reading);
        this.nothing = Optional.ofNullable(as.remove(Source.NOTHING)).orElse(MISSING);
    }

    /// @param missing the texts that stand where a value is missing ([Source#missing()])
    public static CellReading of(Source.Given.From given, Set<String> missing) {
        return new CellReading(given.column(), given.reading(), missing, false, false);
    }

    /// The same of a file with semicolons between its fields, as spreadsheets write where a comma stands before decimals and a point before groups of three digits: what may be meant in two ways,
    /// `175,250` and `2.000`, cannot be read, unless the source says how numbers are written.
    public static CellReading ofSemicolons(Source.Given.From given, Set<String> missing) {
        return new CellReading(given.column(), given.reading(), missing, true, false);
    }

    /// The same of a column of which it is known that its values are written in two ways: one that has another meaning in the other way cannot be read.
    public CellReading doubted() {
        return new CellReading(column, reading, missing, semicolons, true);
    }

    /// The value of a field that is always the same.
    public static Result always(Source.Given.Always given) {
        return plain(given.column(), given.written());
    }

    private static Result plain(Column column, String written) {
        return new CellReading(column, Source.Reading.PLAIN, Set.of(), false, false).value(written);
    }

    /// The value of a field that several values give together. A key is joined so that other parts make another key; any other text has a blank between its parts.
    ///
    /// @param parts in their order; nothing where a value is missing
    public static Result joined(Source.Given.Joined given, List<Optional<String>> parts) {
        Column column = given.column();
        boolean key = column.type() == Type.Plain.ID || column.table().key().contains(column);
        StringBuilder joined = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> text = parts.get(i);
            if (key && i > 0 || text.isPresent() && any) {
                joined.append(key ? BETWEEN : ' ');
            }
            any |= text.isPresent();
            text.ifPresent(part -> append(joined, part, key));
        }
        return !any ? MISSING : isLegible(column, joined.toString()) ? new Result.OfText(joined.toString()) : NO_CHARACTER;
    }

    /// Whether each letter of a text that stands in a column can be told, where it tells records apart; in any other text, whether there is none of the zeros that damaged files hold.
    public static boolean isLegible(Column column, String text) {
        return text.indexOf(0) < 0 && (!Identifiers.isName(column) || Identifiers.isLegible(column, text));
    }

    /// A cell as documents write it, the same for all ways in which files write it.
    public static String written(Column column, long cell) {
        return switch (column.type()) {
            case Type.Code(Vocabulary vocabulary) -> vocabulary.terms().get((int) cell).name();
            case Type.Plain.YES_NO -> cell == 1 ? "true" : "false";
            case Type.Plain.DATE -> Cells.date(cell).toString();
            case Type.Plain.MONTH -> Cells.month(cell).toString();
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> number(cell);
            case Type.Money _ -> number(cell);
            case Type.Plain.ID, Type.Plain.TEXT -> throw new IllegalArgumentException("texts are no cells");
        };
    }

    private static String number(long cell) {
        return BigDecimal.valueOf(cell, Cells.DECIMALS).stripTrailingZeros().toPlainString();
    }

    private static void append(StringBuilder joined, String part, boolean key) {
        for (int i = 0; i < part.length(); i++) {
            if (key && (part.charAt(i) == BETWEEN || part.charAt(i) == ESCAPE)) {
                joined.append(ESCAPE);
            }
            joined.append(part.charAt(i));
        }
    }

    /// As much of a text as messages show of it.
    public static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN - 3) + "..." : text;
    }

    /// What a field of a type holds, in words.
    public static Phrase word(Type type) {
        return Binder.word(type);
    }

    /// The same of what may be written in more ways in files than in documents.
    public static Phrase wordOfFiles(Type type) {
        return switch (type) {
            case Type.Plain.DATE -> Phrase.of("type.date-of-file");
            case Type.Plain.MONTH -> Phrase.of("type.month-of-file");
            case Type.Plain.COUNT -> Phrase.of("type.count-of-file");
            case Type.Plain.DECIMAL -> Phrase.of("type.number-of-file");
            case Type.Money _ -> Phrase.of("type.number-of-file");
            case Type.Plain.ID, Type.Plain.TEXT, Type.Plain.YES_NO -> word(type);
            case Type.Code _ -> word(type);
        };
    }

    /// A text without the white space around it, nothing where no value is there. For what is compared with [Source.Only], too.
    public static Optional<String> said(String text, Set<String> missing) {
        if (text == null) {
            return Optional.empty();
        }
        String said = Blanks.strip(text);
        return said.isEmpty() || missing.contains(said) ? Optional.empty() : Optional.of(said);
    }

    /// What it means that there is no value in any of the columns that may give it; [#MISSING] where the source does not say.
    public Result nothing() {
        return nothing;
    }

    /// What a text says, by itself; null where the file lacks the column.
    public Result read(String text) {
        Result read = sure(text);
        return doubted && read instanceof Result.OfCell && ways.isEither(text, true) ? MEANT_TWO_WAYS : read;
    }

    private Result sure(String text) {
        Optional<String> said = said(text, missing);
        if (said.isEmpty()) {
            return MISSING;
        }
        if (said.get().indexOf(0) >= 0) {
            return NO_CHARACTER;
        }
        if (reading.after().filter(mark -> !said.get().contains(mark)).isPresent()) {
            return new Result.Unreadable(Code.WITHOUT_MARK, reading.after().get());
        }
        String cut = cut(said.get());
        if (cut.isEmpty()) {
            return UNREADABLE;
        }
        boolean identifies = as.isEmpty() && column.type() == Type.Plain.ID;
        if (as.isEmpty() && Identifiers.isName(column) && Identifiers.isOfNothing(cut)) {
            return OF_NOTHING;
        }
        if (identifies && Identifiers.isAsNumber(cut)) {
            return AS_NUMBER;
        }
        Optional<Result> spelled = Source.spelled(cut, as.keySet()).map(as::get);
        return spelled.isPresent() ? spelled.get() : as.isEmpty() || isOfManyValues() ? value(cut) : new Result.Unreadable(Code.NOT_SPELLED, reading.spellings().orElse(""));
    }

    /// Whether nobody lists all values of the column: of days and numbers, single texts alone are replaced.
    private boolean isOfManyValues() {
        return switch (column.type()) {
            case Type.Plain.DATE, Type.Plain.MONTH, Type.Plain.COUNT, Type.Plain.DECIMAL -> true;
            case Type.Money _ -> true;
            case Type.Plain.ID, Type.Plain.TEXT, Type.Plain.YES_NO -> false;
            case Type.Code _ -> false;
        };
    }

    /// In which ways a text could be read, as [TwoWays] says.
    ///
    /// @param read what [#read] gave
    public int ways(String text, Result read) {
        return read instanceof Result.Missing ? 0 : ways.of(text, read instanceof Result.OfCell || read == MEANT_TWO_WAYS);
    }

    /// What lies between the marks, of which the first is there.
    private String cut(String text) {
        int from = reading.after().map(text::indexOf).orElse(0) + reading.after().map(String::length).orElse(0);
        int to = reading.before().map(end -> text.indexOf(end, from)).orElse(-1);
        return Blanks.strip(text.substring(from, to < 0 ? text.length() : to));
    }

    private Result value(String text) {
        return switch (column.type()) {
            case Type.Plain.ID, Type.Plain.TEXT -> isLegible(column, text) ? new Result.OfText(cased(text)) : NO_CHARACTER;
            case Type.Code(Vocabulary vocabulary) -> {
                Vocabulary.Term term = vocabulary.spelled(text);
                yield term != null ? new Result.OfCell(term.index()) : Identifiers.isOfNothing(text) ? OF_NOTHING : Identifiers.isDamaged(text) ? NO_CHARACTER : new Result.OfText(text);
            }
            case Type.Plain.YES_NO -> yesNo(text);
            case Type.Plain.DATE -> day(text);
            case Type.Plain.MONTH -> month(text);
            case Type.Plain.COUNT -> count(number(text));
            case Type.Plain.DECIMAL -> number(text);
            case Type.Money _ -> number(text);
        };
    }

    private String cased(String text) {
        return reading.lowerCase() ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static Result yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> YES;
            case "false", "no", "0" -> NO;
            default -> UNREADABLE;
        };
    }

    private Result day(String text) {
        int read = DateTexts.read(text, reading.forms());
        if (read == DateTexts.NOTHING || DateTexts.day(read) == 0 && reading.edge().isEmpty()) {
            return UNREADABLE;
        }
        YearMonth month = YearMonth.of(DateTexts.year(read), DateTexts.month(read));
        LocalDate day = reading.edge().map(edge -> switch (edge) {
            case FIRST_DAY -> month.atDay(1);
            case LAST_DAY -> month.atEndOfMonth();
            // What comes of it is seen when all rows have been read.
            case UNTIL_NEXT -> month.atDay(1);
        }).orElseGet(() -> month.atDay(DateTexts.day(read)));
        return new Result.OfCell(Cells.date(day));
    }

    private Result month(String text) {
        int read = DateTexts.read(text, reading.forms());
        return read == DateTexts.NOTHING ? UNREADABLE : new Result.OfCell(Cells.month(YearMonth.of(DateTexts.year(read), DateTexts.month(read))));
    }

    private static Result count(Result number) {
        return number instanceof Result.OfCell(long cell) && (cell < 0 || cell % Cells.SCALE != 0) ? UNREADABLE : number;
    }

    private Result number(String text) {
        Optional<String> plain = reading.numbers().isPresent() ? reading.numbers().get().plain(text) : Optional.of(text).filter(_ -> !semicolons || !isDoubtful(text));
        return plain.map(this::plainNumber).orElse(UNREADABLE);
    }

    /// Whether a comma, or a point before three digits, may be a mark before decimals or one before groups of digits.
    private static boolean isDoubtful(String text) {
        int point = text.indexOf('.');
        return text.indexOf(',') >= 0 || point >= 0 && text.length() - (text.endsWith(")") ? 1 : 0) - point == 4;
    }

    /// A number with a point before decimals, digit by digit.
    private Result plainNumber(String text) {
        boolean brackets = text.startsWith("(") && text.endsWith(")") && text.length() > 2;
        int at = brackets || text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int end = text.length() - (brackets ? 1 : 0);
        int point = text.indexOf('.');
        int endOfWhole = point < 0 ? end : point;
        boolean threeDecimals = point >= 0 && end - point == 4;
        if (threeDecimals && column.type() == Type.Plain.COUNT || !isWhole(text, at, endOfWhole) || point >= 0 && !areDigits(text, point + 1, end) || at == endOfWhole && point < 0) {
            return UNREADABLE;
        }
        long cell = 0;
        for (int i = at; i < endOfWhole; i++) {
            if (text.charAt(i) != ',') {
                cell = cell * 10 + text.charAt(i) - '0';
                if (cell >= Cells.LIMIT / Cells.SCALE) {
                    return TOO_LARGE;
                }
            }
        }
        for (int i = 1; i <= Cells.DECIMALS; i++) {
            cell = cell * 10 + (point >= 0 && point + i < end ? text.charAt(point + i) - '0' : 0);
        }
        int further = point < 0 ? end : point + 1 + Cells.DECIMALS;
        if (further < end && !reading.rounded() && !areZeros(text, further, end)) {
            return TOO_LARGE;
        }
        if (further < end && reading.rounded() && text.charAt(further) >= '5') {
            cell++;
        }
        boolean below = brackets || text.startsWith("-");
        return cell >= Cells.LIMIT ? TOO_LARGE : new Result.OfCell(below ? -cell : cell);
    }

    /// Digits, or groups of three with commas between; none before a point.
    private static boolean isWhole(String text, int from, int to) {
        int comma = text.indexOf(',');
        if (comma < 0 || comma >= to) {
            return from == to || areDigits(text, from, to);
        }
        if (comma == from || comma > from + 3 || text.charAt(from) == '0' || !areDigits(text, from, comma)) {
            return false;
        }
        for (int at = comma; at < to; at += 4) {
            if (text.charAt(at) != ',' || at + 4 > to || !areDigits(text, at + 1, at + 4)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private static boolean areZeros(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
