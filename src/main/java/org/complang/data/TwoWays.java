package org.complang.data;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.complang.model.Column;
import org.complang.model.DateForm;
import org.complang.model.Source;
import org.complang.model.Type;
import org.complang.table.Blanks;

/// In which ways the values of a column of a file can be read, as marks that are put together: a value by itself does not tell whether a comma stands before decimals, or whether the day comes first,
/// but another one of its column may.
public final class TwoWays {
    /// A day that is another one where month and day stand the other way round.
    private static final int EITHER_DAY = 1;
    /// A text that is a day only so.
    private static final int OTHER_DAY = 1 << 1;
    /// A number whose comma may stand before decimals.
    private static final int EITHER_COMMA = 1 << 2;
    /// A text that is a number only so.
    private static final int OTHER_COMMA = 1 << 3;
    /// In a column of months, a day within a month that is the first or last of one the other way round: as `01/02/2018`, where the month is said to come first.
    private static final int EITHER_MONTH = 1 << 4;
    /// And one that is so as it is said to be written.
    private static final int SURE_MONTH = 1 << 5;

    private final Column column;
    private final List<DateForm> forms;
    private final List<DateForm> swapped;
    private final boolean isPlain;
    private final boolean ofMonths;

    TwoWays(Column column, Source.Reading reading) {
        this.column = column;
        this.forms = reading.forms();
        this.swapped = forms.stream().map(DateForm::swapped).flatMap(Optional::stream).toList();
        this.ofMonths = column.type() == Type.Plain.MONTH || reading.edge().isPresent();
        this.isPlain = reading.after().isEmpty() && reading.before().isEmpty() && reading.numbers().isEmpty();
    }

    /// The marks of a text; 0 for most.
    ///
    /// @param readable whether it is a value of the column
    int of(String written, boolean readable) {
        String text = Blanks.strip(written);
        return !isPlain ? 0 : switch (column.type()) {
            case Type.Plain.DATE, Type.Plain.MONTH -> swapped.isEmpty() ? 0 : day(text);
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> comma(text, readable);
            case Type.Money _ -> comma(text, readable);
            case Type.Plain.ID, Type.Plain.TEXT, Type.Plain.YES_NO -> 0;
            case Type.Code _ -> 0;
        };
    }

    private int day(String text) {
        int read = DateTexts.read(text, forms);
        int other = DateTexts.read(text, swapped);
        if (other == read) {
            return 0;
        }
        if (read == DateTexts.NOTHING) {
            return OTHER_DAY;
        }
        int months = !ofMonths || DateTexts.day(read) == 0 ? 0 : isEdge(read) ? SURE_MONTH : other == DateTexts.NOTHING ? SURE_MONTH : isEdge(other) ? EITHER_MONTH : 0;
        return other == DateTexts.NOTHING ? months : months | EITHER_DAY;
    }

    /// Whether a day is one of those by which files write a month.
    private static boolean isEdge(int read) {
        int day = DateTexts.day(read);
        return day == 1 || day == YearMonth.of(DateTexts.year(read), DateTexts.month(read)).lengthOfMonth();
    }

    /// Whether a text has another value in the other way.
    boolean isEither(String written, boolean readable) {
        return (of(written, readable) & (EITHER_DAY | EITHER_COMMA)) != 0;
    }

    private static int comma(String text, boolean readable) {
        int comma = text.indexOf(',');
        boolean last = comma >= 0 && text.indexOf(',', comma + 1) < 0 && text.indexOf('.', comma) < 0 && comma + 1 < text.length() && isDigit(text.charAt(comma + 1));
        return !last ? 0 : readable ? EITHER_COMMA : comma > 0 && isDigit(text.charAt(comma - 1)) ? OTHER_COMMA : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// What is doubtful of a column whose texts have such marks together, as a word: `days`, `months` or `numbers`; nothing where nothing is.
    public static Optional<String> doubt(int marks) {
        if (has(marks, EITHER_DAY | OTHER_DAY)) {
            return Optional.of("days");
        }
        if (has(marks, EITHER_COMMA | OTHER_COMMA)) {
            return Optional.of("numbers");
        }
        return has(marks, EITHER_MONTH) && !has(marks, SURE_MONTH) ? Optional.of("months") : Optional.empty();
    }

    private static boolean has(int marks, int all) {
        return (marks & all) == all;
    }
}
