package org.complang.evaluate;

import java.util.Optional;
import org.complang.data.Cells;
import org.complang.decision.Outcome;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.wording.Phrase;

/// What a condition that compares no number looks at, to be told beside its outcome: the day that was compared, the term that a field has.
sealed interface Told {
    /// What it is, in words: "agreement signed on: 2017-05-02"; nothing where the outcome says it already, or where a day is calculated beyond what data can hold.
    Optional<Phrase> tell(Run run, int row, Outcome outcome);

    /// A day, or a month, whatever became of the condition.
    record Time(Phrase what, Quantity quantity, boolean month) implements Told {
        @Override
        public Optional<Phrase> tell(Run run, int row, Outcome outcome) {
            Bounds bounds = run.result(quantity);
            if (!bounds.areCells()) {
                return Optional.empty();
            }
            long cell = bounds.lower(row);
            if (cell == Cells.NONE || cell >= Bounds.ENDLESS) {
                return Optional.of(Phrase.of(cell == Cells.NONE ? "told.none" : "told.endless", what));
            }
            boolean sure = cell == bounds.upper(row) && Cells.isKnown(cell);
            return Optional.of(sure ? Phrase.of("told.is", what, month ? Cells.month(cell) : Cells.date(cell)) : Phrase.of("unknown.value", what));
        }
    }

    /// What stands in a field, where it is not what is asked for: a term or a text, or an amount, beside which its currency is told.
    record Field(Phrase what, Column column) implements Told {
        @Override
        public Optional<Phrase> tell(Run run, int row, Outcome outcome) {
            long cell = run.cells(column)[row];
            if (outcome == Outcome.MET) {
                return Optional.empty();
            }
            if (cell == Cells.NONE) {
                return Optional.of(Phrase.of(column.absence() == Column.Absence.OPEN_ENDED ? "told.endless" : "told.none", what));
            }
            if (!Cells.isKnown(cell)) {
                return Optional.of(Phrase.of("unknown.value", what));
            }
            return Optional.of(Phrase.of("told.is", what, switch (column.type()) {
                case Type.Code(Vocabulary vocabulary) when cell < vocabulary.terms().size() -> vocabulary.terms().get((int) cell).shown();
                case Type.Money _ -> Cells.number(cell);
                case Type.Code _, Type.Plain _ -> run.data.show(column, row);
            }));
        }
    }
}
