package org.complang.spark;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.complang.bulk.SpreadTables;
import org.complang.decision.Decision;
import org.complang.report.DecisionJson;

/// Decides the partners of a partition, whose rows are sorted by partner: some at a time, so that neither all of them nor all rows of a partner are ever held as rows.
final class PartnerDecisions implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;
    /// Partners that are decided together, and bytes of rows behind which no other partner is added to them.
    private static final int PARTNERS = 256;
    private static final long BYTES = 4 << 20;

    private final Broadcast<Question> asked;
    private final boolean incomplete;

    /// @param incomplete whether any partner may lack data
    PartnerDecisions(Broadcast<Question> asked, boolean incomplete) {
        this.asked = asked;
        this.incomplete = incomplete;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Decided(asked.value().spread(_ -> { }), rows);
    }

    private final class Decided implements Iterator<Row> {
        private final SpreadTables spread;
        private final Iterator<Row> rows;
        private final Queue<Row> ready = new ArrayDeque<>();
        private Row next;

        Decided(SpreadTables spread, Iterator<Row> rows) {
            this.spread = spread;
            this.rows = rows;
            this.next = following();
        }

        private Row following() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            // Partners of whom no competency is in force have no decision.
            while (ready.isEmpty() && next != null) {
                batch();
            }
            return !ready.isEmpty();
        }

        private void batch() {
            SpreadTables.Batch batch = spread.batch(_ -> { });
            String partner = null;
            int partners = 0;
            long bytes = 0;
            while (next != null) {
                String of = next.getString(0);
                if (!of.equals(partner)) {
                    if (partners == PARTNERS || bytes >= BYTES) {
                        break;
                    }
                    partners++;
                    partner = of;
                }
                byte[] row = next.getAs(1);
                batch.add(row);
                bytes += row.length;
                next = following();
            }
            batch.decide(decision -> ready.add(row(decision)));
        }

        private Row row(Decision decision) {
            return RowFactory.create(decision.partner(), decision.competency().identifier(), decision.level().map(level -> level.identifier()).orElse(null), decision.undetermined(),
                    DecisionJson.line(decision, incomplete));
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }
    }
}
