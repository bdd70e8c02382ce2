package org.complang.certificate.check;

import java.time.LocalDate;
import java.util.List;
import org.complang.certificate.check.DataModel.Field;
import org.complang.certificate.check.DataModel.Table;
import org.complang.certificate.check.Document.Record;

/// What is there, and what is held, on a day. A certificate cites the record that is held; that none is held is seen in the whole list.
final class Holdings {
    private final Checking checking;

    Holdings(Checking checking) {
        this.checking = checking;
    }

    /// Whether a record, or the one above it that is of a table, is there at the moment.
    Outcome there(Written condition, Record at, Moment when, Written proof) throws Refusal {
        Table table = checking.model.table(condition.text("table"), condition);
        Record record = at.of(table);
        proof.cites("record", record.pointer);
        return holds(record, when.known(), condition.yes("ended") ? null : when.day(), proof);
    }

    /// Whether a record has begun on a day and has not ended on another one.
    ///
    /// @param last null where it may have ended
    private static Outcome holds(Record record, LocalDate known, LocalDate last, Written proof) throws Refusal {
        Table table = record.table;
        Outcome outcome = Outcome.MET;
        if (table.since != null) {
            proof.cites("since", record.cell(table.since).cited());
            outcome = outcome.and(Conditions.bounded(record.cell(table.since), known, true));
        }
        if (table.until != null && last != null) {
            proof.cites("until", record.cell(table.until).cited());
            outcome = outcome.and(Conditions.bounded(record.cell(table.until), last, false));
        }
        return outcome;
    }

    /// Whether a term is held at the moment.
    Outcome held(Written condition, Record at, Moment when, Written proof) throws Refusal {
        Table list = checking.model.table(condition.text("list"), condition);
        Record owner = at.of(list.parent);
        List<Record> records = owner.below(list);
        proof.claims("term", condition.text("term"));
        proof.cites("among", records.size());
        Day day = day(at, when, proof);
        Outcome best = Outcome.NOT_MET;
        for (Record record : records) {
            Outcome outcome = held(condition, record, day);
            best = outcome.compareTo(best) > 0 ? outcome : best;
        }
        if (best != Outcome.NOT_MET) {
            Record cited = checking.cited(proof, list, owner);
            if (held(condition, cited, day) != best) {
                throw new Refusal(Refusal.Kind.CITED, proof.place() + "/record", cited.pointer, "");
            }
        }
        return best;
    }

    /// The day on which something must be held.
    ///
    /// @param day null where the month is not known, or there is none
    /// @param known the last day of which something is known
    private record Day(LocalDate day, LocalDate known, boolean unknown) { }

    private Day day(Record at, Moment when, Written proof) throws Refusal {
        if (when.endOf() == null) {
            return new Day(when.day(), when.known(), false);
        }
        Field month = checking.model.field(when.endOf(), proof);
        Cell cell = at.cell(month);
        proof.cites("month", cell.cited());
        if (!(cell instanceof Cell.Month(long number))) {
            return new Day(null, when.asOf(), cell.isUnknown());
        }
        LocalDate end = Span.month(number).atEndOfMonth();
        return new Day(end, end.isAfter(when.asOf()) ? when.asOf() : end, false);
    }

    private Outcome held(Written condition, Record record, Day day) throws Refusal {
        Outcome outcome = Conditions.oneOf(record.cell(checking.model.field(condition.text("field"), condition)), List.of(condition.text("term")));
        if (condition.has("of")) {
            Written of = condition.object("of");
            outcome = outcome.and(Conditions.oneOf(record.cell(checking.model.field(of.text("field"), of)), of.texts("terms")));
        }
        Table list = record.table;
        if (condition.has("retired")) {
            Cell since = record.cell(list.since);
            outcome = outcome.and(since == Cell.Empty.NONE ? Outcome.MET : Conditions.bounded(since, LocalDate.parse(condition.text("retired")), true));
        }
        if (day.day == null && !day.unknown) {
            return Outcome.NOT_MET;
        }
        if (list.since != null) {
            outcome = outcome.and(Conditions.bounded(record.cell(list.since), day.known, true));
        }
        if (day.unknown) {
            return outcome.and(Outcome.UNKNOWN);
        }
        if (list.until != null) {
            outcome = outcome.and(Conditions.bounded(record.cell(list.until), day.day, false));
        }
        return isAccepted(condition, day.day) ? outcome : Outcome.NOT_MET;
    }

    private static boolean isAccepted(Written condition, LocalDate day) throws Refusal {
        return !(condition.has("acceptedFrom") && day.isBefore(LocalDate.parse(condition.text("acceptedFrom"))))
                && !(condition.has("acceptedUntil") && day.isAfter(LocalDate.parse(condition.text("acceptedUntil"))));
    }
}
