package org.complang.data;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Writes a partner, wherever its data was read, as a document that says the same.
public final class DocumentText {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    /// Each field and each record on a line of its own.
    private static final ObjectWriteContext LINES = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private final PartnerData partner;
    private final JsonGenerator json;

    private DocumentText(PartnerData partner, JsonGenerator json) {
        this.partner = partner;
        this.json = json;
    }

    /// The document; nothing where none says the same, since records may be missing or are not certain, or since a value is not known that would be none in a document.
    ///
    /// @param partner one partner
    public static Optional<String> of(PartnerData partner) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonDocuments.FACTORY.createGenerator(LINES, out)) {
            new DocumentText(partner, json).record(partner.shape().root(), 0);
        }
        String text = out + "\n";
        return saysTheSame(partner, text) ? Optional.of(text) : Optional.empty();
    }

    private void record(Table table, int row) {
        json.writeStartObject();
        Shape shape = partner.shape();
        boolean root = table.parent() == null;
        if (root) {
            for (Shape.Group group : shape.groups()) {
                json.writeObjectPropertyStart(group.spelling());
                group.columns().forEach(column -> field(column, row));
                json.writeEndObject();
            }
        }
        table.columns().stream().filter(column -> !root || shape.groups().stream().noneMatch(group -> group.columns().contains(column))).forEach(column -> field(column, row));
        table.children().forEach(list -> list(list, table, row));
        json.writeEndObject();
    }

    private void list(Table list, Table table, int row) {
        int[] rows = partner.rowsWithin(list, table, row).toArray();
        if (rows.length > 0) {
            json.writeArrayPropertyStart(list.spelling());
            for (int one : rows) {
                record(list, one);
            }
            json.writeEndArray();
        }
    }

    private void field(Column column, int row) {
        long cell = partner.cells(column)[row];
        if (!Cells.isKnown(cell)) {
            if (cell == Cells.UNKNOWN && column.table().key().contains(column)) {
                json.writeNullProperty(column.spelling());
            }
            return;
        }
        String shown = partner.show(column, row);
        switch (column.type()) {
            case Type.Plain.YES_NO -> json.writeBooleanProperty(column.spelling(), cell == 1);
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> json.writeNumberProperty(column.spelling(), new BigDecimal(shown));
            case Type.Money _ -> json.writeNumberProperty(column.spelling(), new BigDecimal(shown));
            case Type.Plain.ID, Type.Plain.TEXT, Type.Plain.DATE, Type.Plain.MONTH -> json.writeStringProperty(column.spelling(), shown);
            case Type.Code _ -> json.writeStringProperty(column.spelling(), shown);
        }
    }

    private static boolean saysTheSame(PartnerData partner, String text) {
        JsonDocuments read = new JsonDocuments(partner.shape(), "document", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Optional<PartnerData> again = read.next().flatMap(PartnerDocument::partner);
        return again.isPresent() && partner.shape().tables().stream().allMatch(table -> isSame(partner, again.get(), table));
    }

    private static boolean isSame(PartnerData partner, PartnerData again, Table table) {
        PartnerData.Rows rows = partner.rows(table);
        PartnerData.Rows read = again.rows(table);
        return !rows.isIncomplete() && !read.isIncomplete() && Arrays.equals(rows.open(), read.open()) && rows.count() == read.count()
                && IntStream.range(0, rows.count()).allMatch(row -> (table.parent() == null || rows.parent()[row] == read.parent()[row]) && isDoubtful(rows, row) == isDoubtful(read, row)
                        && table.columns().stream().allMatch(column -> isSame(partner, again, column, row)));
    }

    private static boolean isDoubtful(PartnerData.Rows rows, int row) {
        return rows.doubtful() != null && rows.doubtful()[row];
    }

    private static boolean isSame(PartnerData partner, PartnerData again, Column column, int row) {
        long cell = partner.cells(column)[row];
        long read = again.cells(column)[row];
        return Cells.isKnown(cell) && Cells.isKnown(read) ? partner.show(column, row).equals(again.show(column, row)) : cell == read;
    }
}
