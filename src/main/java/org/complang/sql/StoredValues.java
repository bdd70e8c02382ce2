package org.complang.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;

/// Fields as they stand in data, and what stands for them where they are compared or nothing is said of them.
final class StoredValues {
    private StoredValues() { }

    /// A field as it stands in data; a term in its first spelling.
    static Sql raw(Column column) {
        Sql.Column written = new Sql.Column("", column.spelling(), Records.type(column), true);
        if (column.type() == Type.Plain.ID) {
            // Warehouses keep identifiers as UUIDs and numbers, too, each table in its own way.
            return new Sql.Cast(written, SqlType.Plain.TEXT);
        }
        if (!(column.type() instanceof Type.Code(Vocabulary vocabulary))) {
            return written;
        }
        List<Sql.When> others = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            List<Sql> more = spellings(vocabulary, term).stream().skip(1).<Sql>map(Sql::text).toList();
            if (!more.isEmpty()) {
                others.add(new Sql.When(Logic.oneOf(written, more), Sql.text(spellings(vocabulary, term).getFirst())));
            }
        }
        return others.isEmpty() ? written : new Sql.Case(others, written);
    }

    /// The spellings of a term that are no other one's.
    static List<String> spellings(Vocabulary vocabulary, Term term) {
        return term.spellings().stream().filter(spelling -> vocabulary.spelled(spelling).index() == term.index()).distinct().toList();
    }

    /// What stands for a field of which nothing is said.
    static Sql nothing(Column column) {
        return new Sql.Literal(null, Records.type(column));
    }

    /// A key as it is compared: never `NULL`.
    ///
    /// @param known whether it is known in every row
    static Sql compared(Sql key, Column column, boolean known) {
        if (!Records.canBeNone(column)) {
            return known ? key : Logic.orElse(key, anything(column));
        }
        Sql text = Records.type(column) == SqlType.Plain.TEXT ? key : new Sql.Cast(key, SqlType.Plain.TEXT);
        return Logic.orElse(new Sql.Text(List.of(Sql.text("="), text)), Sql.text(""));
    }

    /// What stands for a key that is not known, beside what makes it alone.
    private static Sql anything(Column column) {
        return switch (Records.keyType(column)) {
            case SqlType.Plain.TEXT -> Sql.text("");
            case SqlType.Plain.DATE -> new Sql.Literal(LocalDate.of(1, 1, 1), SqlType.Plain.DATE);
            case SqlType.Plain.TRUTH -> Sql.FALSE;
            case SqlType.Number _ -> Numbers.ZERO.sql();
        };
    }
}
