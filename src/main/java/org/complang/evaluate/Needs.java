package org.complang.evaluate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Programme;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Walk;
import org.complang.model.Window;

/// What decisions about some competencies on a day look at: which columns, and which records at all. A record that nothing looks at changes no decision, whatever else stands in it.
public final class Needs {
    private final Programme programme;
    private final LocalDate asOf;
    private final Set<Column> columns = new HashSet<>();
    private final Set<Table> tables = new HashSet<>();
    private final Map<Table, Looked> looked = new HashMap<>();

    /// Which records of a table aggregates look at, as far as their keys tell.
    private static final class Looked {
        private boolean all;
        private boolean allMonths;
        private long firstMonth = Long.MAX_VALUE;
        private long lastMonth = Long.MIN_VALUE;
        private Map<Column, Set<Term>> terms;

        void months(long first, long last) {
            firstMonth = Math.min(firstMonth, first);
            lastMonth = Math.max(lastMonth, last);
        }

        /// Records count that have one of the terms in each column; those of one more aggregate.
        void terms(Map<Column, Set<Term>> more) {
            if (terms == null) {
                terms = more;
                return;
            }
            terms.keySet().retainAll(more.keySet());
            terms.forEach((column, set) -> set.addAll(more.get(column)));
        }
    }

    private Needs(Programme programme, LocalDate asOf) {
        this.programme = programme;
        this.asOf = asOf;
    }

    /// What the competencies that are in force on the day and wanted look at.
    public static Needs of(Programme programme, LocalDate asOf, Predicate<Competency> wanted) {
        Needs needs = new Needs(programme, asOf);
        Shape.Group partner = programme.shape().groups().getFirst();
        needs.columns.add(partner.key());
        if (partner.shownAs() != null) {
            needs.columns.add(partner.shownAs());
        }
        needs.table(programme.shape().root());
        Search search = needs.new Search();
        programme.competencies().stream().filter(competency -> competency.validity().holds(asOf)).filter(wanted).forEach(search::competency);
        return needs;
    }

    /// Whether the table matters at all.
    public boolean needs(Table table) {
        return tables.contains(table);
    }

    /// Whether the value of the column matters, be it only to tell records apart.
    public boolean needs(Column column) {
        Table table = column.table();
        return columns.contains(column) || tables.contains(table) && table.parent() != null && (table.key().isEmpty() || table.key().contains(column));
    }

    /// Whether it matters that a record of the table is there, and not only what belongs to it. Of records whose key holds in the whole document one that is there makes another elsewhere doubtful.
    public boolean counts(Table table) {
        return looked.containsKey(table) || table.keyInDocument() && tables.contains(table);
    }

    /// What is known of the records of the table that matter, where not all do.
    private Optional<Looked> narrowed(Table table) {
        Looked narrowed = looked.get(table);
        return narrowed == null || narrowed.all || !table.children().isEmpty() ? Optional.empty() : Optional.of(narrowed);
    }

    /// The cells of the first and the last month of which records matter; nothing where those of any month do. A record whose month is not known matters.
    public Optional<long[]> months(Table table) {
        return narrowed(table).filter(narrowed -> !narrowed.allMonths && table.month().filter(table.key()::contains).isPresent())
                .map(narrowed -> new long[] {narrowed.firstMonth, narrowed.lastMonth});
    }

    /// The cell of the last month of which records of a table are asked for; nothing where no window of closed months is.
    public Optional<Long> lastMonth(Table table) {
        return Optional.ofNullable(looked.get(table)).map(all -> all.lastMonth).filter(last -> last > Long.MIN_VALUE);
    }

    /// The cell of the first month of which records of a table are asked for, where [#lastMonth] tells one.
    public long firstMonth(Table table) {
        return looked.get(table).firstMonth;
    }

    /// The terms in a column with which records matter; nothing where those with any do. A record whose term is not known matters.
    public Optional<Set<Term>> terms(Column column) {
        return narrowed(column.table()).filter(narrowed -> narrowed.terms != null).map(narrowed -> narrowed.terms.get(column));
    }

    private void table(Table table) {
        for (Table at = table; at != null; at = at.parent()) {
            tables.add(at);
        }
    }

    /// All records of a table matter.
    private void all(Table table) {
        table(table);
        looked.computeIfAbsent(table, _ -> new Looked()).all = true;
    }

    private void needed(Column column) {
        columns.add(column);
        table(column.table());
    }

    /// Looks for what matters.
    private final class Search extends Walk<When> {
        private final Set<String> rested = new HashSet<>();

        Search() {
            super(When.AS_OF);
        }

        @Override
        protected When at(When when, Moment moment) {
            if (moment instanceof Moment.EndOfMonth(Column month)) {
                needed(month);
            }
            return when.at(moment);
        }

        @Override
        protected void column(Column column, When when) {
            needed(column);
        }

        @Override
        protected void condition(Condition condition, When when) {
            switch (condition) {
                case Condition.Team team -> held(team.over(), team.per());
                case Condition.Holds(_, _, List<Condition.Choice> choices) -> choices.forEach(choice -> held(choice.held(), choice.held().parent()));
                case Condition.Reaches(String competency, _) -> {
                    if (rested.add(competency)) {
                        programme.competencies().stream().filter(other -> other.name().equals(competency)).forEach(this::competency);
                    }
                }
                case Condition.All _, Condition.Any _, Condition.Not _, Condition.Compare _, Condition.InLastMonths _, Condition.Within _, Condition.At _, Condition.Same _, Condition.OneOf _, Condition.TextIs _,
                     Condition.IsYes _, Condition.IsNone _ -> { }
            }
            super.condition(condition, when);
        }

        @Override
        protected void aggregate(Value.Aggregate aggregate, When when) {
            super.aggregate(aggregate, when);
            aggregate.keys().forEach(key -> {
                if (key instanceof Value.Key.OfRecord(Table table)) {
                    table(table);
                }
            });
        }

        @Override
        protected void records(Value.Aggregate aggregate, When when) {
            look(aggregate, when);
            super.records(aggregate, when);
        }
    }

    /// All records of a list matter, and from when to when they, and those around them, hold.
    private void held(Table over, Table per) {
        all(over);
        lifetimes(over, per);
    }

    private void lifetimes(Table over, Table per) {
        for (Table table = over; table != null && table != per; table = table.parent()) {
            table.since().ifPresent(this::needed);
            table.until().ifPresent(this::needed);
        }
    }

    private void look(Value.Aggregate aggregate, When when) {
        Table over = aggregate.over();
        table(over);
        lifetimes(over, aggregate.per());
        Looked narrowed = looked.computeIfAbsent(over, _ -> new Looked());
        aggregate.selection().window().ifPresentOrElse(window -> {
            needed(over.month().orElseThrow());
            LocalDate day = when.ofRun().day(asOf);
            narrowed.months(Cells.month(window.first(day)), Cells.month(window.last(day, asOf)));
        }, () -> narrowed.allMonths = true);
        Map<Column, Set<Term>> terms = new HashMap<>();
        aggregate.selection().conditions().forEach(condition -> terms(condition, over, terms));
        narrowed.terms(terms);
    }

    /// The terms that a key of the record must have one of, where the condition asks for it in any case.
    private static void terms(Condition condition, Table over, Map<Column, Set<Term>> terms) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> terms(part, over, terms));
            case Condition.OneOf(Column column, List<Term> wanted) -> {
                if (over.key().contains(column) && column.type() instanceof Type.Code) {
                    terms.merge(column, new HashSet<>(wanted), (before, more) -> {
                        before.retainAll(more);
                        return before;
                    });
                }
            }
            case Condition.Any _, Condition.Not _, Condition.Compare _, Condition.InLastMonths _, Condition.Within _, Condition.At _, Condition.Team _, Condition.Same _, Condition.Reaches _, Condition.TextIs _,
                 Condition.IsYes _, Condition.IsNone _, Condition.Holds _ -> { }
        }
    }
}
