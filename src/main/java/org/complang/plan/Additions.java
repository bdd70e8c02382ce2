package org.complang.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary;

/// Records that could be added so that they count somewhere.
final class Additions {
    /// What a text of a new record is given as that is to be unlike all others.
    static final long ANOTHER = 0;
    /// Records above that are tried as the parent of a new one.
    private static final int PARENTS = 3;

    private final Making making;
    private int made;

    Additions(Making making) {
        this.making = making;
    }

    /// A record that meets conditions and is of the months of which an aggregate counts records, somewhere below the record of which it counts them.
    ///
    /// @param given what some fields of the record are to be; [#ANOTHER] of texts
    List<Fix> add(Value.Aggregate counted, List<Condition> conditions, int perRow, When when, World world, Map<Column, Long> given) {
        List<Condition> asked = new ArrayList<>(conditions);
        counted.selection().window().ifPresent(window -> asked.add(new Condition.Within(new Value.Field(counted.over().month().orElseThrow()), window)));
        return add(counted.over(), asked, counted.per(), perRow, when, world, given);
    }

    /// A record of `over` that meets conditions, somewhere below a record of `per`: below a record that is there, or below one that is new too.
    ///
    /// @param given what some fields of the record are to be; [#ANOTHER] of texts
    List<Fix> add(Table over, List<Condition> conditions, Table per, int perRow, When when, World world, Map<Column, Long> given) {
        List<Table> chain = chain(over, per);
        List<Fix> fixes = new ArrayList<>();
        for (int reused = chain.size() - 1; reused >= 0; reused--) {
            if (!chain.subList(reused, chain.size()).stream().allMatch(table -> table.added().isPresent())) {
                continue;
            }
            Table parent = reused == 0 ? per : chain.get(reused - 1);
            List<Integer> parents = reused == 0 ? List.of(perRow) : parents(parent, conditions, per, perRow, when, world);
            for (int row : parents) {
                fixes.addAll(below(chain.subList(reused, chain.size()), row, conditions, when, world, given));
            }
        }
        return Fix.best(fixes.stream());
    }

    /// The same records once more, under other names.
    Fix again(Fix fix) {
        Map<Edit.NewRecord, Edit.NewRecord> copies = new IdentityHashMap<>();
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : fix.edits()) {
            edits.add(switch (edit) {
                case Edit.NewRecord record -> {
                    made++;
                    Map<Column, String> texts = new HashMap<>(record.texts);
                    texts.replaceAll((_, text) -> text.startsWith(madeUp(record.table)) ? madeUp(record.table) + made : text);
                    Edit.Ref parent = record.parent instanceof Edit.NewRecord above && copies.containsKey(above) ? copies.get(above) : record.parent;
                    Edit.NewRecord copy = new Edit.NewRecord(record.table, parent, record.cells, texts, record.domains);
                    copies.put(record, copy);
                    yield copy;
                }
                case Edit.SetField(Column column, Edit.Ref record, long cell) ->
                        new Edit.SetField(column, record instanceof Edit.NewRecord of && copies.containsKey(of) ? copies.get(of) : record, cell);
            });
        }
        return new Fix(fix.cost(), edits);
    }

    /// A record of a list of a record that is there, whose own fields meet conditions on them.
    Optional<Fix> child(Table table, List<Condition> conditions, int parentRow, When when, World world) {
        return records(table, world.ref(table.parent(), parentRow), parentRow, conditions, when, world, Map.of()).stream()
                .map(record -> new Fix(cost(record.table, record.cells), List.of(record))).min(Fix.CHEAPEST);
    }

    private static List<Table> chain(Table over, Table per) {
        List<Table> chain = new ArrayList<>();
        for (Table table = over; table != per; table = table.parent()) {
            chain.addFirst(table);
        }
        return chain;
    }

    /// The records that meet most of what is asked of them, first.
    private static List<Integer> parents(Table parent, List<Condition> conditions, Table per, int perRow, When when, World world) {
        List<Condition> own = conditions.stream().filter(condition -> parent.isWithin(world.lens.home(condition))).toList();
        return world.data().rowsWithin(parent, per, perRow).boxed()
                .sorted((a, b) -> Long.compare(unmet(own, parent, a, when, world), unmet(own, parent, b, when, world))).limit(PARENTS).toList();
    }

    private static long unmet(List<Condition> conditions, Table table, int row, When when, World world) {
        return conditions.stream().filter(condition -> !world.meets(condition, table, row, when)).count();
    }

    private List<Fix> below(List<Table> chain, int parentRow, List<Condition> conditions, When when, World world, Map<Column, Long> given) {
        Table first = chain.getFirst();
        List<Fix> fixes = new ArrayList<>();
        Edit.Ref parent = world.ref(first.parent(), parentRow);
        for (Edit.NewRecord record : records(first, parent, parentRow, conditions, when, world, chain.size() == 1 ? given : Map.of())) {
            World next = world.with(List.of(record));
            Fix added = new Fix(cost(record.table, record.cells), List.of(record));
            int row = next.row(record);
            List<Fix> rest = chain.size() == 1 ? making.all(conditions, first, row, when, next)
                    : below(chain.subList(1, chain.size()), row, conditions, when, next, given);
            rest.forEach(fix -> fixes.add(added.and(fix)));
        }
        return Fix.best(fixes.stream());
    }

    /// What a record costs: to be there, and what its numbers have to grow to.
    static BigFraction cost(Table table, Map<Column, Long> cells) {
        BigFraction cost = table.added().orElseThrow();
        for (Map.Entry<Column, Long> cell : cells.entrySet()) {
            Optional<Column.Change> change = cell.getKey().change().filter(Column.Change::grows);
            if (change.isPresent() && cell.getValue() > 0) {
                cost = cost.add(change.get().cost().multiply(Cells.number(cell.getValue())));
            }
        }
        return cost;
    }

    /// New records of a list whose own fields meet what the conditions say of them.
    private List<Edit.NewRecord> records(Table table, Edit.Ref parent, int parentRow, List<Condition> conditions, When when, World world, Map<Column, Long> given) {
        Domains.Place place = new Domains.Place(world, parentRow, when);
        List<Domains> domains = new Domains(table).restrict(new Condition.All(conditions), true, place);
        return domains.stream().flatMap(domain -> record(table, parent, parentRow, domain, when, world, given).stream()).limit(Fix.KEPT).toList();
    }

    private Optional<Edit.NewRecord> record(Table table, Edit.Ref parent, int parentRow, Domains domains, When when, World world, Map<Column, Long> given) {
        Map<Column, Long> cells = new HashMap<>();
        Map<Column, String> texts = new HashMap<>();
        made++;
        for (Column column : table.columns()) {
            if (given.containsKey(column) && !column.type().isText()) {
                cells.put(column, given.get(column));
                continue;
            }
            if (column.type().isText()) {
                boolean needed = column.absence() == Column.Absence.NEVER || given.containsKey(column);
                domains.text(column).or(() -> needed ? Optional.of(madeUp(table) + made) : Optional.empty()).ifPresent(text -> texts.put(column, text));
                continue;
            }
            if (column.absence() == Column.Absence.NEVER && column.type() instanceof Type.Code(Vocabulary vocabulary) && vocabulary.terms().isEmpty()) {
                return Optional.empty();
            }
            cell(table, column, domains, when, world).ifPresent(value -> cells.put(column, value));
        }
        return new Apart(world.data()).from(table, parentRow, cells, texts, domains).map(apart -> new Edit.NewRecord(table, parent, apart, texts, domains));
    }

    private static String madeUp(Table table) {
        return "new-" + table.record() + "-";
    }

    /// Whether a text of a new record stands there only because there must be one.
    static boolean isMadeUp(Edit.NewRecord record, Column column) {
        return record.texts.get(column).startsWith(madeUp(record.table));
    }

    /// The cell of a field of a new record; nothing where it stays absent.
    private static Optional<Long> cell(Table table, Column column, Domains domains, When when, World world) {
        boolean asked = column.absence() == Column.Absence.NEVER || column.absence() == Column.Absence.UNKNOWN;
        return switch (column.type()) {
            case Type.Code(Vocabulary vocabulary) -> {
                Optional<BitSet> terms = domains.terms(column);
                boolean needed = column.absence() == Column.Absence.NEVER;
                yield terms.map(set -> first(set, vocabulary, when.known(world.asOf()))).or(() -> needed ? Optional.of(0L) : Optional.empty());
            }
            case Type.Plain.YES_NO -> domains.flag(column).or(() -> asked ? Optional.of(false) : Optional.empty()).map(yes -> yes ? 1L : 0L);
            case Type.Plain.DATE -> {
                boolean endless = column.absence() == Column.Absence.OPEN_ENDED && !domains.isBoundedAbove(column);
                boolean absent = !asked && (endless || !domains.isBounded(column) && !isSince(table, column));
                yield absent ? Optional.empty() : Optional.of(domains.nearest(column, Cells.date(when.known(world.asOf()))));
            }
            case Type.Plain.MONTH -> Optional.of(domains.nearest(column, Cells.lastClosedMonth(when.day(world.asOf()))));
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> number(column, domains, asked);
            case Type.Money _ -> number(column, domains, asked);
            case Type.Plain.ID, Type.Plain.TEXT -> Optional.empty();
        };
    }

    /// The first of some terms that can still be obtained; the first of all where none can.
    private static long first(BitSet terms, Vocabulary vocabulary, LocalDate day) {
        return terms.stream().filter(term -> vocabulary.terms().get(term).retired().filter(day::isAfter).isEmpty()).findFirst().orElse(terms.nextSetBit(0));
    }

    private static boolean isSince(Table table, Column column) {
        return table.since().filter(column::equals).isPresent();
    }

    private static Optional<Long> number(Column column, Domains domains, boolean asked) {
        long nearest = domains.nearest(column, 0);
        return asked || nearest != 0 ? Optional.of(nearest) : Optional.empty();
    }
}
