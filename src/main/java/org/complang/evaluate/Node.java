package org.complang.evaluate;

import org.complang.model.Table;

/// One operation of what is compiled, for all rows of a table at once. Immutable; results are in the [Run].
abstract class Node<R> {
    final int id;
    /// For whose rows this computes.
    final Table table;

    Node(int id, Table table) {
        this.id = id;
        this.table = table;
    }

    abstract R compute(Run run);

    /// Collects the fields because of which the result of a row is not certain.
    abstract void uncertain(Run run, int row, Missing missing);
}
