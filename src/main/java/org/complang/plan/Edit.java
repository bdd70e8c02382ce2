package org.complang.plan;

import java.util.Map;
import org.complang.model.Column;
import org.complang.model.Table;

/// One change of a partner's data while a plan is made.
sealed interface Edit {
    /// What calls a record: its row in the data as it is, or the edit that adds it.
    sealed interface Ref {
        /// Whether a field may be given a value at no cost besides that of the record: that of a new one, where nothing that is asked of it says otherwise.
        boolean isOpen(Column column, long cell);
    }

    record Row(int row) implements Ref {
        @Override
        public boolean isOpen(Column column, long cell) {
            return false;
        }
    }

    /// A record that is added. Two are the same only if they are the same object.
    ///
    /// @param cells what its fields are; absent where none is given
    /// @param texts what its texts are
    /// @param domains what its fields may be, so that what is asked of it is met
    final class NewRecord implements Edit, Ref {
        final Table table;
        final Ref parent;
        final Map<Column, Long> cells;
        final Map<Column, String> texts;
        final Domains domains;

        NewRecord(Table table, Ref parent, Map<Column, Long> cells, Map<Column, String> texts, Domains domains) {
            this.table = table;
            this.parent = parent;
            this.cells = Map.copyOf(cells);
            this.texts = Map.copyOf(texts);
            this.domains = domains;
        }

        @Override
        public boolean isOpen(Column column, long cell) {
            return domains.allow(column, cell);
        }

        /// The same record with other cells.
        NewRecord with(Map<Column, Long> others) {
            return new NewRecord(table, parent, others, texts, domains);
        }

        /// The same record below another one.
        NewRecord below(Ref other) {
            return new NewRecord(table, other, cells, texts, domains);
        }
    }

    /// A field that gets another value.
    record SetField(Column column, Ref record, long cell) implements Edit { }
}
