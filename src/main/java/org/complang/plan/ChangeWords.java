package org.complang.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Plan;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Amount;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Says changes: what a new record is, and how one that is there changes. Days are told where they are not the as-of date.
final class ChangeWords {
    private final PartnerData data;
    private final LocalDate asOf;
    private final Edits edits;

    ChangeWords(PartnerData data, LocalDate asOf, Edits edits) {
        this.data = data;
        this.asOf = asOf;
        this.edits = edits;
    }

    /// What changes say, whatever their order: two plans that differ only in the order, or in the names of new records, are one plan to a reader.
    static String regardlessOfOrder(List<Plan.Change> changes) {
        return ordered(changes.stream().map(Plan.Change::says).toList(), true);
    }

    /// The same, whichever records are changed: a reader can do to one customer what is told of another.
    static String regardlessOfNames(List<Plan.Change> changes) {
        return ordered(changes.stream().map(Plan.Change::says).toList(), false);
    }

    private static String ordered(Object said, boolean names) {
        return switch (said) {
            case Phrase(String key, List<Object> arguments) when key.equals("change.of") && !names -> ordered(arguments.getLast(), false);
            // The last one is the record below which it is.
            case Phrase(String key, List<Object> arguments) when key.equals("change.for") && !names -> key + ordered(arguments.subList(0, 2), false);
            case Phrase(String key, List<Object> arguments) -> key + arguments.stream().map(argument -> ordered(argument, names)).toList();
            case List<?> list -> list.stream().map(one -> ordered(one, names)).sorted().toList().toString();
            case Object other -> other.toString();
        };
    }

    /// A new record of the document's own lists. Its number comes first, so that equal ones can be told together.
    Phrase added(Edit.NewRecord record) {
        Phrase one = Phrasing.record(record.table);
        Phrase counted = Phrasing.counted(1, Phrase.of("change.new-record", one), Phrase.of("change.new-record", Phrasing.records(record.table)), one);
        return details(record).map(details -> Phrase.of("change.new", counted, details)).orElseGet(() -> Phrase.of("change.new-alone", counted));
    }

    /// A new record of a list of a record that is told already. What lies below it stands in brackets, so that it is not taken for another.
    Phrase with(Edit.NewRecord record) {
        return with(record, Phrasing.record(record.table));
    }

    private Phrase with(Edit.NewRecord record, Phrase one) {
        String key = edits.below(record).findAny().isPresent() ? "change.with-below" : "change.with";
        return details(record).map(details -> Phrase.of(key, one, details)).orElse(one);
    }

    /// Whether a term, a month or a text tells what the record is, so that it is taken for no other that is there.
    private boolean isNamed(Edit.NewRecord record) {
        return record.table.columns().stream().anyMatch(column -> switch (column.type()) {
            case Type.Code _ -> Cells.isKnown(edits.cell(record, column)) && !isToldWithAmount(record, column);
            case Type.Plain.MONTH -> Cells.isKnown(edits.cell(record, column));
            case Type.Plain.TEXT -> record.texts.get(column) != null && !Additions.isMadeUp(record, column);
            case Type.Plain.ID, Type.Plain.YES_NO, Type.Plain.DATE, Type.Plain.COUNT, Type.Plain.DECIMAL -> false;
            case Type.Money _ -> false;
        });
    }

    /// A new record of a list of a record that is there.
    ///
    /// @param told the table of the record that is told already
    Phrase with(Edit.NewRecord record, Table told, int parent) {
        Table above = record.table.parent();
        Phrase one = isNamed(record) ? Phrasing.record(record.table) : Phrase.of("change.new-record", Phrasing.record(record.table));
        Phrase with = with(record, one);
        return above == told ? with : Phrase.of("change.for", with, Phrasing.record(above), name(above, parent));
    }

    /// The changes of a record of the document's own lists, or of the partner's own fields.
    Phrase all(Table table, int row, List<Phrase> changes) {
        Phrase all = Phrase.of("list.semicolon", changes);
        return table.parent() == null ? all : Phrase.of("change.of", name(table, row), all);
    }

    /// What tells a new record: its terms and numbers, then the records below it.
    private Optional<Phrase> details(Edit.NewRecord record) {
        List<Object> own = new ArrayList<>();
        for (Column column : record.table.columns()) {
            String text = record.texts.get(column);
            long cell = edits.cell(record, column);
            if (text != null) {
                if (column.type() == Type.Plain.TEXT && !Additions.isMadeUp(record, column)) {
                    own.add(text);
                } else if (edits.isNeeded(record, column)) {
                    own.add(Phrase.of("change.another", column.labels()));
                }
            } else if (Cells.isKnown(cell)) {
                detail(record, column, cell).ifPresent(own::add);
            }
        }
        Stream<Phrase> fields = own.isEmpty() ? Stream.of() : Stream.of(Phrase.of("list.details", own));
        List<Phrase> all = Stream.concat(fields, edits.below(record).map(this::with)).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(Phrase.of("list.semicolon", all));
    }

    private Optional<Object> detail(Edit.NewRecord record, Column column, long cell) {
        return switch (column.type()) {
            case Type.Code(Vocabulary vocabulary) -> isToldWithAmount(record, column) ? Optional.empty() : Optional.of(term(column, vocabulary.terms().get((int) cell).shown()));
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> cell == 0 && !edits.isNeeded(record, column) ? Optional.empty() : Optional.of(Phrase.of("change.number", column.labels(), Cells.number(cell)));
            case Type.Money _ -> cell == 0 && !edits.isNeeded(record, column) ? Optional.empty() : Optional.of(Phrase.of("change.number", column.labels(), new Amount(Cells.number(cell), currency(record, column))));
            case Type.Plain.MONTH -> Optional.of(Cells.month(cell));
            // On the as-of date new records begin; that there is such a day at all is told where there may be none, or no end.
            case Type.Plain.DATE -> Cells.date(cell).equals(asOf) && column.absence() != Column.Absence.NONE && column.absence() != Column.Absence.OPEN_ENDED ? Optional.empty() : Optional.of(Phrase.of("change.day", column.labels(), Cells.date(cell)));
            case Type.Plain.YES_NO -> cell == 1 ? Optional.of(column.labels())
                    : edits.isNeeded(record, column) ? Optional.of(Phrase.of("change.set", column.labels(), Phrase.of("change.no"))) : Optional.empty();
            case Type.Plain.ID, Type.Plain.TEXT -> Optional.empty();
        };
    }

    /// A term, with the field where another has terms of the same vocabulary.
    private static Object term(Column column, Labels shown) {
        boolean alone = column.table().columns().stream().noneMatch(other -> other != column && other.type().equals(column.type()));
        return alone ? shown : Phrase.of("change.set", column.labels(), shown);
    }

    /// A field that changes.
    Phrase set(Table group, Column column, int row, long now, long cell) {
        boolean own = column.table() == group;
        if (!Cells.isKnown(cell) && column.table().until().filter(column::equals).isPresent()) {
            return own ? Phrase.of("change.set", Phrase.of("word.plain", column.labels()), Phrase.of("change.nothing")) : Phrase.of("change.goes-on-below", Phrasing.record(column.table()), shown(column.table(), row));
        }
        Phrase field = own ? Phrase.of("word.plain", column.labels()) : Phrase.of("change.field", column.labels(), shown(column.table(), row));
        if (column.change().filter(Column.Change::grows).isPresent()) {
            Unit unit = currency(column, row);
            return Phrase.of("change.grows", field, new Amount(Cells.number(now), unit), new Amount(Cells.number(cell), unit), new Amount(Cells.number(cell - now), unit));
        }
        return Phrase.of("change.set", field, value(column, cell));
    }

    private static Object value(Column column, long cell) {
        if (!Cells.isKnown(cell)) {
            return Phrase.of("change.nothing");
        }
        return switch (column.type()) {
            case Type.Code(Vocabulary vocabulary) -> vocabulary.terms().get((int) cell).shown();
            case Type.Plain.YES_NO -> Phrase.of(cell == 1 ? "change.yes" : "change.no");
            case Type.Plain.DATE -> Cells.date(cell);
            case Type.Plain.MONTH -> Cells.month(cell);
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> Cells.number(cell);
            case Type.Money _ -> Cells.number(cell);
            case Type.Plain.ID, Type.Plain.TEXT -> throw new IllegalStateException("texts are not set");
        };
    }

    // Money

    /// Whether a field names the currency of an amount that is told.
    private boolean isToldWithAmount(Edit.NewRecord record, Column currency) {
        return record.table.columns().stream().anyMatch(amount -> amount.currency().filter(currency::equals).isPresent()
                && Cells.isKnown(edits.cell(record, amount)) && (edits.cell(record, amount) != 0 || edits.isNeeded(record, amount)));
    }

    private Unit currency(Edit.NewRecord record, Column amount) {
        return amount.currency().map(column -> unit(column, edits.cell(record, column))).orElse(Unit.Plain.NUMBER);
    }

    private Unit currency(Column amount, int row) {
        return amount.currency().map(column -> unit(column, data.cells(column)[row])).orElse(Unit.Plain.NUMBER);
    }

    private static Unit unit(Column currency, long cell) {
        return currency.type() instanceof Type.Code(Vocabulary vocabulary) && Cells.isKnown(cell) && cell < vocabulary.terms().size()
                ? new Unit.Money(vocabulary.terms().get((int) cell).labels()) : Unit.Plain.NUMBER;
    }

    // Records that are there

    /// A record as a reader knows it: the terms of its key.
    private Phrase shown(Table table, int row) {
        List<Column> columns = table.key().isEmpty() ? table.columns() : table.key();
        List<Object> parts = columns.stream().filter(column -> column.type() != Type.Plain.ID && data.cells(column)[row] != Cells.NONE).map(column -> part(column, row)).toList();
        boolean byName = parts.isEmpty() && !table.key().isEmpty();
        return byName ? Phrase.of("change.called", Phrasing.record(table), Phrase.of("list.details", table.key().stream().map(column -> part(column, row)).toList()))
                : Phrase.of("list.details", parts.isEmpty() ? List.<Object>of(data.place(table, row)) : parts);
    }

    private Object part(Column column, int row) {
        long cell = data.cells(column)[row];
        return column.type() instanceof Type.Code(Vocabulary vocabulary) && Cells.isKnown(cell) && cell < vocabulary.terms().size() ? vocabulary.terms().get((int) cell).shown() : data.show(column, row);
    }

    /// A record of the document's own lists by the name that readers know it by and its key.
    private Object name(Table table, int row) {
        Optional<String> shown = table.shownAs().filter(column -> Cells.isKnown(data.cells(column)[row])).map(column -> data.show(column, row));
        Phrase key = shown(table, row);
        boolean byNumber = !table.key().isEmpty() && table.key().getFirst().type() == Type.Plain.ID;
        Object identifier = byNumber ? data.show(table.key().getFirst(), row) : key;
        return shown.<Object>map(name -> Phrase.of("word.keyed", name, identifier)).orElse(identifier);
    }
}
