package org.complang.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;

/// Something that is computed for a record. Equal values compute equally, so that each is computed once.
public sealed interface Value {
    /// An exact number.
    record Number(BigFraction number) implements Value { }

    /// An exact amount of money.
    record Money(BigFraction amount, Term currency) implements Value { }

    record Date(LocalDate date) implements Value { }

    record Month(YearMonth month) implements Value { }

    /// What a record, or the record that it belongs to, has in a column.
    record Field(Column column) implements Value { }

    /// A measure of the programme under its name.
    record Named(String name, Labels labels, Value value) implements Value { }

    record Arithmetic(Value left, Operator operator, Value right) implements Value { }

    enum Operator { PLUS, MINUS, TIMES, DIVIDED }

    /// The value of the row whose term the column holds; no value where the column is not known or holds no term.
    record ByKey(Column key, List<Row> rows) implements Value {
        public ByKey {
            rows = List.copyOf(rows);
        }
    }

    record Row(Term key, Value value) { }

    /// An aggregate over the records of `over` that belong to a record of `per` and pass the selection.
    ///
    /// @param field what is totalled or told apart; empty when records are counted
    /// @param currency the currency of a total of money; amounts in others are left out
    record Aggregate(Kind kind, Table over, Table per, Optional<Column> field, Optional<Term> currency, Selection selection) implements Value { }

    enum Kind { TOTAL, COUNT, COUNT_DIFFERENT }

    /// Which records count: those that hold at the moment (see [Table#since()]), of the last closed months if a window says so, and under the
    /// conditions, all of them.
    record Selection(Optional<Integer> closedMonths, List<Condition> conditions) {
        public Selection {
            conditions = List.copyOf(conditions);
        }
    }
}
