package org.complang.certificate;

import java.util.ArrayList;
import java.util.List;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Window;

/// One of the things that must be so for a record to count, each of which a certificate tells by itself.
sealed interface Clause {
    record Meets(Condition condition) implements Clause { }

    /// The month of the record is one of a window.
    record Within(Column month, Window window) implements Clause { }

    /// The record, or the one above it that is of a table, is there at the moment; if `ended`, also one that has ended.
    record There(Table table, boolean ended) implements Clause { }

    /// What an aggregate asks of a record.
    static List<Clause> of(Value.Aggregate aggregate) {
        List<Clause> clauses = new ArrayList<>();
        aggregate.selection().window().ifPresent(window -> clauses.add(new Within(aggregate.over().month().orElseThrow(), window)));
        clauses.addAll(there(aggregate.over(), aggregate.per(), aggregate.selection().ended()));
        aggregate.selection().conditions().forEach(condition -> clauses.add(new Meets(condition)));
        return clauses;
    }

    /// What a place of a team asks of a record.
    static List<Clause> of(Condition.Team team, Condition.Place place) {
        List<Clause> clauses = new ArrayList<>(there(team.over(), team.per(), false));
        clauses.add(new Meets(place.condition()));
        return clauses;
    }

    /// The record is there, and so are those above it. A table whose records neither begin nor end needs no clause.
    private static List<Clause> there(Table over, Table per, boolean ended) {
        List<Clause> clauses = new ArrayList<>();
        for (Table table = over; table != per; table = table.parent()) {
            if (table.since().isPresent() || table.until().isPresent()) {
                clauses.add(new There(table, ended && table == over));
            }
        }
        return clauses;
    }
}
