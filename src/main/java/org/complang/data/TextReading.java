package org.complang.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.model.Vocabulary;

/// What a text in a table says of a field.
public final class TextReading {
    public enum Kind { CELL, TEXT, MISSING, UNREADABLE }

    public record Read(Kind kind, long cell, String text) {
        public static final Read MISSING = new Read(Kind.MISSING, 0, null);
        public static final Read UNREADABLE = new Read(Kind.UNREADABLE, 0, null);

        public static Read text(String text) {
            return new Read(Kind.TEXT, 0, text);
        }

        static Read cell(long cell) {
            return cell == Cells.UNKNOWN ? UNREADABLE : new Read(Kind.CELL, cell, null);
        }
    }

    private final Column column;

    public TextReading(Column column) {
        this.column = column;
    }

    /// What a field of a type holds, in words.
    public static org.complang.wording.Phrase word(Type type) {
        return Binder.word(type);
    }

    public boolean isPlain() {
        return true;
    }

    public Read read(String text) {
        String s = text.strip();
        if (s.isEmpty()) {
            return Read.MISSING;
        }
        try {
            return switch (column.type()) {
                case Type.Plain.ID, Type.Plain.TEXT -> Read.text(s);
                case Type.Code(Vocabulary vocabulary) -> vocabulary.spelled(s) == null ? Read.text(s) : Read.cell(vocabulary.spelled(s).index());
                case Type.Plain.DATE -> Read.cell(Cells.date(LocalDate.parse(s)));
                case Type.Plain.MONTH -> Read.cell(Cells.month(YearMonth.parse(s)));
                case Type.Plain.YES_NO -> s.equals("true") ? Read.cell(1) : s.equals("false") ? Read.cell(0) : Read.UNREADABLE;
                case Type.Plain.COUNT, Type.Plain.DECIMAL -> Read.cell(Cells.number(new BigDecimal(s)));
                case Type.Money _ -> Read.cell(Cells.number(new BigDecimal(s)));
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Read.UNREADABLE;
        }
    }
}
