package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complang.data.CellReading;
import org.complang.data.Identifiers;
import org.complang.model.Source;
import org.complang.model.Type;
import org.complang.table.Rows;
import org.complang.table.Utf8;

/// Several values together, one text.
final class JoinedField extends FieldReader {
    private final Source.Given.Joined given;
    private final List<Part> parts;
    private final Set<String> missing;

    /// A column as it is written, or the value of a field.
    record Part(int[] slots, Optional<FieldReader> field) { }

    JoinedField(Source.Given.Joined given, List<Part> parts, Set<String> missing) {
        super(given.column());
        this.given = given;
        this.parts = parts;
        this.missing = missing;
    }

    @Override
    void read(Rows rows) {
        slot = parts.getFirst().slots[0];
        boolean readable = rows.isAscii() || parts.stream().flatMapToInt(part -> Arrays.stream(part.slots)).allMatch(one -> Utf8.is(rows.bytes(one), rows.start(one), rows.end(one)));
        if (!readable) {
            take(NOT_UTF8);
            return;
        }
        List<Optional<String>> said = parts.stream().map(part -> said(part, rows)).toList();
        boolean ofNothing = Identifiers.isName(column) && said.stream().anyMatch(Optional::isPresent) && said.stream().flatMap(Optional::stream).allMatch(Identifiers::isOfNothing);
        take(ofNothing ? CellReading.OF_NOTHING : CellReading.joined(given, said));
    }

    /// What cannot be read as a value, and no term, is taken as it is written, in quotes, which no value has.
    private Optional<String> said(Part part, Rows rows) {
        if (part.field.isEmpty()) {
            return CellReading.said(rows.text(part.slots[0]), missing);
        }
        FieldReader field = part.field.get();
        field.read(rows);
        return switch (field.kind) {
            case CELL -> Optional.of(CellReading.written(field.column, field.cell));
            case TEXT -> {
                String text = new String(field.bytes, field.from, field.to - field.from, StandardCharsets.UTF_8);
                yield Optional.of(field.column.type().isText() ? text : quoted(text));
            }
            case MISSING -> Optional.empty();
            case UNREADABLE -> CellReading.said(rows.text(field.slot), missing).map(JoinedField::quoted);
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
