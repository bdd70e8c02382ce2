package org.complang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.phrasing.Phrasing;
import org.complang.phrasing.Units;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Numbers that depend on something, such as the market, as tables.
final class Tables {
    private final Phrasing phrasing;

    Tables(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /// The rows of a table that stands for a number.
    ///
    /// @param by what is said in the place of the number
    /// @param what the heading of what the number depends on
    record Rows(Phrase by, Phrase what, List<List<Phrase>> rows) {
        Block.Table table(Phrase number) {
            return new Block.Table(List.of(what, number), rows);
        }
    }

    /// What a comparison is with, where that is a table.
    Optional<Rows> rows(Condition.Compare compare, Table about) {
        return rows(compare.right(), about, Units.of(compare.left(), compare.right()));
    }

    /// A value that is a table.
    Optional<Rows> rows(Value value, Table about) {
        return rows(value, about, Units.of(value));
    }

    private Optional<Rows> rows(Value value, Table about, Unit unit) {
        return switch (value) {
            case Value.ByKey(Column key, List<Value.Row> rows, var otherwise) -> {
                Phrase what = phrasing.field(key, about);
                yield Optional.of(rows(Phrase.of("table.by", what), what, rows.stream()
                        .map(row -> List.of(Phrase.of("word.plain", row.key().shown()), phrasing.value(row.value(), about, unit))).toList(), otherwise, about, unit));
            }
            case Value.ByDate(List<Value.DatedRow> rows, var otherwise) -> Optional.of(rows(Phrase.of("table.by-date"), Phrase.of("head.day"), rows.stream()
                    .map(row -> List.of(day(row.validity()), phrasing.value(row.value(), about, unit))).toList(), otherwise, about, unit));
            case Value.Choice(List<Value.ChoiceRow> rows, var otherwise) -> Optional.of(rows(Phrase.of("table.by-case"), Phrase.of("head.case"), rows.stream()
                    .map(row -> List.of(phrasing.condition(row.condition(), about), phrasing.value(row.value(), about, unit))).toList(), otherwise, about, unit));
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _, Value.Named _, Value.Arithmetic _, Value.Growth _, Value.At _, Value.AsOf _, Value.OfCalendar _,
                 Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.Score _, Value.LeastMetric _, Value.PointsOf _, Value.Aggregate _ -> Optional.empty();
        };
    }

    private Rows rows(Phrase by, Phrase what, List<List<Phrase>> rows, Optional<Value> otherwise, Table about, Unit unit) {
        List<List<Phrase>> all = new ArrayList<>(rows);
        otherwise.ifPresent(value -> all.add(List.of(Phrase.of("table.otherwise"), phrasing.value(value, about, unit))));
        return new Rows(by, what, all);
    }

    private static Phrase day(Validity validity) {
        return Validities.said("day", validity).orElseThrow();
    }
}
