package org.complang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value.Key;
import org.complang.model.Vocabulary;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// What a reader knows records by.
final class RecordNames {
    private RecordNames() { }

    /// The name and the key of a record, or its identifier alone; nothing where its table says of no field that it is shown, and it has no identifier, or is one of many months.
    static Optional<Phrase> of(PartnerData data, Table table, int row) {
        boolean identified = table.key().size() == 1 && table.key().getFirst().type() == Type.Plain.ID && table.month().isEmpty();
        if (table.shownAs().isEmpty()) {
            return identified ? Optional.of(identifier(table, data.show(table.key().getFirst(), row))) : Optional.empty();
        }
        String key = table.key().isEmpty() ? "" : data.show(table.key().getFirst(), row);
        String name = data.show(table.shownAs().get(), row);
        return Optional.of(name.isEmpty() || key.isEmpty() || name.equals(key) ? Phrase.of("word.plain", name.isEmpty() ? key : name) : Phrase.of("word.keyed", name, key));
    }

    /// An identifier of digits alone, which would be read as a number of records, has the word for one before it.
    private static Phrase identifier(Table table, String identifier) {
        boolean digits = identifier.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Phrase.of("word.record", Phrasing.record(table), identifier) : Phrase.of("word.plain", identifier);
    }

    /// What a row has in the fields and records by which different ones are told apart.
    static Phrase of(Run run, Table table, List<Key> keys, int row) {
        List<Phrase> words = new ArrayList<>();
        for (Key key : keys) {
            words.add(switch (key) {
                case Key.OfColumn(Column column) -> Phrase.of("word.plain", shown(run, column, row));
                case Key.OfRecord(Table above) -> {
                    int owner = run.owners(table, above)[row];
                    yield of(run.data, above, owner).orElseGet(() -> Phrase.of("word.plain", run.data.place(above, owner)));
                }
            });
        }
        return words.stream().reduce((a, b) -> Phrase.of("word.pair", a, b)).orElseThrow();
    }

    private static Object shown(Run run, Column column, int row) {
        long cell = run.cells(column)[row];
        boolean declared = column.type() instanceof Type.Code(Vocabulary vocabulary) && Cells.isKnown(cell) && cell < vocabulary.terms().size();
        return declared ? ((Type.Code) column.type()).vocabulary().terms().get((int) cell).shown() : run.data.show(column, row);
    }
}
