package org.complang.data;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;

/// Puts partners that were bound by themselves into one batch.
public final class PartnerBatch {
    private final Shape shape;
    private final List<PartnerData> parts;
    private final Map<String, Integer> numbers = new HashMap<>();
    /// For each part what stands in the batch for each of its texts.
    private final int[][] moved;

    private PartnerBatch(Shape shape, List<PartnerData> parts) {
        this.shape = shape;
        this.parts = parts;
        this.moved = parts.stream().map(this::moved).toArray(int[][]::new);
    }

    /// All partners of the parts, in their order, as one batch. Records are as they are in the parts; where they stand in documents is no longer known.
    public static PartnerData of(Shape shape, List<PartnerData> parts) {
        PartnerBatch batch = new PartnerBatch(shape, parts);
        PartnerData.Rows[] rows = shape.tables().stream().map(batch::rows).toArray(PartnerData.Rows[]::new);
        String[] texts = new String[batch.numbers.size()];
        batch.numbers.forEach((text, number) -> texts[number] = text);
        return new PartnerData(shape, rows, List.of(texts));
    }

    private int[] moved(PartnerData part) {
        int[] result = new int[part.texts().size()];
        for (int i = 0; i < result.length; i++) {
            Integer next = numbers.size();
            Integer known = numbers.putIfAbsent(part.texts().get(i), next);
            result[i] = known == null ? next : known;
        }
        return result;
    }

    private PartnerData.Rows rows(Table table) {
        int count = parts.stream().mapToInt(part -> part.rows(table).count()).sum();
        long[][] columns = new long[table.columns().size()][count];
        int[] parent = new int[count];
        boolean[] doubtful = new boolean[count];
        BitSet incomplete = new BitSet();
        BitSet[] open = null;
        int first = 0;
        int above = 0;
        int partner = 0;
        boolean doubts = false;
        for (int p = 0; p < parts.size(); p++) {
            PartnerData part = parts.get(p);
            PartnerData.Rows rows = part.rows(table);
            for (Column column : table.columns()) {
                copy(column, rows.columns()[column.index()], moved[p], columns[column.index()], first);
            }
            for (int i = 0; i < rows.count(); i++) {
                parent[first + i] = table.parent() == null ? -1 : above + rows.parent()[i];
            }
            if (rows.doubtful() != null) {
                System.arraycopy(rows.doubtful(), 0, doubtful, first, rows.count());
                doubts = true;
            }
            int from = first;
            open = Movable.open(open, rows.open(), row -> from + row);
            for (int i = 0; rows.isIncomplete() && i < part.partners(); i++) {
                incomplete.set(partner + i, rows.isIncomplete(i));
            }
            first += rows.count();
            above += table.parent() == null ? 0 : part.rows(table.parent()).count();
            partner += part.partners();
        }
        return new PartnerData.Rows(count, columns, parent, doubts ? doubtful : null, incomplete.isEmpty() ? null : incomplete, open, null);
    }

    private static void copy(Column column, long[] from, int[] moved, long[] to, int first) {
        long texts = switch (column.type()) {
            case Type.Plain.ID, Type.Plain.TEXT -> 0;
            case Type.Code(Vocabulary vocabulary) -> vocabulary.terms().size();
            case Type.Plain.YES_NO, Type.Plain.DATE, Type.Plain.MONTH, Type.Plain.COUNT, Type.Plain.DECIMAL -> Long.MAX_VALUE;
            case Type.Money _ -> Long.MAX_VALUE;
        };
        for (int i = 0; i < from.length; i++) {
            long cell = from[i];
            to[first + i] = Cells.isKnown(cell) && cell >= texts ? texts + moved[(int) (cell - texts)] : cell;
        }
    }
}
