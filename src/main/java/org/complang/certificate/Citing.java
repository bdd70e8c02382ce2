package org.complang.certificate;

import static org.complang.certificate.Notation.object;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.certificate.check.Json;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Outcome;
import org.complang.evaluate.Lens;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Type;

/// How records and fields of a partner are cited, and the facts about them that conditions rest on.
final class Citing {
    private final Lens.View view;
    private final PartnerData data;
    private final LocalDate asOf;

    Citing(Lens.View view) {
        this.view = view;
        this.data = view.data();
        this.asOf = view.asOf();
    }

    /// The place where a record was first written. One of a list that is given as an object is called by its key.
    String pointer(Table table, int row) {
        return data.pointer(table, row).orElseGet(() -> pointer(table.parent(), data.rows(table).parent()[row]) + "/" + Json.escaped(table.spelling()) + "/"
                + Json.escaped(data.show(table.key().getFirst(), row)));
    }

    /// The place of a field of a record or of the one above it.
    String pointer(Column column, Table at, int row) {
        int owner = view.owner(at, row, column.table());
        return data.pointer(column, owner).orElseGet(() -> pointer(column.table(), owner) + "/" + Json.escaped(column.spelling()));
    }

    long cell(Column column, Table at, int row) {
        return data.settled(column)[view.owner(at, row, column.table())];
    }

    /// What a record, or the one above it, has in a field.
    Object value(Column column, Table at, int row) {
        long cell = cell(column, at, row);
        if (cell == Cells.UNKNOWN) {
            Map<String, Object> unknown = object("unknown", true);
            int owner = view.owner(at, row, column.table());
            if (data.cells(column)[owner] != Cells.UNKNOWN) {
                unknown.put(column.isEased(true) ? "atLatest" : "atEarliest", data.show(column, owner));
            }
            return unknown;
        }
        return cell == Cells.NONE ? null : column.type() == Type.Plain.YES_NO ? (Object) (cell == 1) : data.show(column, view.owner(at, row, column.table()));
    }

    Map<String, Object> field(Outcome outcome, Column column, Table at, int row) {
        return object("is", outcome.word(), "at", pointer(column, at, row), "value", value(column, at, row));
    }

    /// The rows of a table that belong to a row of a table above.
    List<Integer> rows(Table over, Table per, int row) {
        return data.rowsWithin(over, per, row).boxed().toList();
    }

    // Facts

    private Outcome bounded(Column column, int row, LocalDate day, boolean from) {
        long bound = data.cells(column)[row];
        if (!Cells.isKnown(bound)) {
            return bound == Cells.NONE ? Outcome.MET : Outcome.UNKNOWN;
        }
        Outcome told = (from ? bound <= Cells.date(day) : bound >= Cells.date(day)) ? Outcome.MET : Outcome.NOT_MET;
        boolean stays = data.settled(column)[row] == bound || told == (column.isEased(from) ? Outcome.MET : Outcome.NOT_MET);
        return stays ? told : Outcome.UNKNOWN;
    }

    Map<String, Object> within(Clause.Within within, Table at, int row, When when) {
        return field(outcome(within, at, row, when), within.month(), at, row);
    }

    Outcome outcome(Clause.Within within, Table at, int row, When when) {
        long cell = cell(within.month(), at, row);
        return cell == Cells.UNKNOWN ? Outcome.UNKNOWN : Cells.isWithin(within.window(), cell, when.day(asOf), asOf) ? Outcome.MET : Outcome.NOT_MET;
    }

    Map<String, Object> there(Clause.There there, Table at, int row, When when) {
        Map<String, Object> fact = object("is", outcome(there, at, row, when).word(), "record", pointer(there.table(), view.owner(at, row, there.table())));
        there.table().since().ifPresent(column -> fact.put("since", value(column, at, row)));
        there.table().until().filter(_ -> !there.ended()).ifPresent(column -> fact.put("until", value(column, at, row)));
        return fact;
    }

    Outcome outcome(Clause.There there, Table at, int row, When when) {
        Outcome since = there.table().since().map(column -> bounded(column, view.owner(at, row, column.table()), when.known(asOf), true)).orElse(Outcome.MET);
        Outcome until = there.table().until().filter(_ -> !there.ended()).map(column -> bounded(column, view.owner(at, row, column.table()), when.day(asOf), false)).orElse(Outcome.MET);
        return since.and(until);
    }

    /// Whether a term is held, with the record that says so.
    Map<String, Object> held(Condition.Choice choice, Table at, int row, When when) {
        List<Integer> rows = rows(choice.held(), choice.held().parent(), view.owner(at, row, choice.held().parent()));
        Optional<Integer> best = best(choice, rows, at, row, when);
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("is", best.map(one -> held(choice, one, at, row, when)).orElse(Outcome.NOT_MET).word());
        fact.put("term", choice.term().name());
        fact.put("among", rows.size());
        when.endOf().ifPresent(month -> fact.put("month", value(month, at, row)));
        best.ifPresent(one -> fact.put("record", pointer(choice.held(), one)));
        return fact;
    }

    Outcome outcome(Condition.Choice choice, Table at, int row, When when) {
        List<Integer> rows = rows(choice.held(), choice.held().parent(), view.owner(at, row, choice.held().parent()));
        return best(choice, rows, at, row, when).map(one -> held(choice, one, at, row, when)).orElse(Outcome.NOT_MET);
    }

    /// The first record that surely says so, or else that may.
    private Optional<Integer> best(Condition.Choice choice, List<Integer> rows, Table at, int row, When when) {
        Optional<Integer> maybe = Optional.empty();
        for (int one : rows) {
            Outcome outcome = held(choice, one, at, row, when);
            if (outcome == Outcome.MET) {
                return Optional.of(one);
            }
            maybe = maybe.isEmpty() && outcome == Outcome.UNKNOWN ? Optional.of(one) : maybe;
        }
        return maybe;
    }

    private Outcome held(Condition.Choice choice, int record, Table at, int row, When when) {
        Table list = choice.held();
        Outcome outcome = view.outcome(new Condition.OneOf(choice.code(), List.of(choice.term())), list, When.AS_OF, record);
        if (choice.of().isPresent()) {
            outcome = outcome.and(view.outcome(choice.of().get(), list, When.AS_OF, record));
        }
        if (choice.term().retired().isPresent()) {
            outcome = outcome.and(bounded(list.since().orElseThrow(), record, choice.term().retired().get(), true));
        }
        LocalDate day = when.day(asOf);
        LocalDate known = when.known(asOf);
        boolean unknown = false;
        if (when.endOf().isPresent()) {
            long month = cell(when.endOf().get(), at, row);
            if (month == Cells.NONE) {
                return Outcome.NOT_MET;
            }
            unknown = month == Cells.UNKNOWN;
            day = unknown ? asOf : Cells.month(month).atEndOfMonth();
            known = day.isAfter(asOf) ? asOf : day;
        }
        if (list.since().isPresent()) {
            outcome = outcome.and(bounded(list.since().get(), record, known, true));
        }
        if (unknown) {
            return outcome.and(Outcome.UNKNOWN);
        }
        if (list.until().isPresent()) {
            outcome = outcome.and(bounded(list.until().get(), record, day, false));
        }
        return choice.term().accepted().holds(day) ? outcome : Outcome.NOT_MET;
    }
}
