package org.complang.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.NearestName;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.syntax.ast.Name;

/// Says of a name that stands for nothing where it is written for what it stands elsewhere, and how that is asked for here.
///
/// @param scope the record of which is spoken
record NameElsewhere(Definitions definitions, Reporter reporter, Table scope) {
    /// A name that is no field and no definition here.
    ///
    /// @param known what could have been meant
    void report(Name name, Set<String> known) {
        Predicate<Table> has = table -> column(table, name).isPresent();
        List<Table> tables = definitions.shape().tables();
        boolean once = definitions.group(name.text()).isPresent();
        Optional<Table> list = tables.stream().filter(table -> table != scope && table.isWithin(scope) && table.isCalled(name.text())).findFirst();
        if (name.text().equals("score")) {
            reporter.unknown(Code.NO_POINTS, name, known);
        } else if (tables.stream().anyMatch(has)) {
            notOfRecord(name, tables.stream().filter(has).map(Table::record).distinct().collect(Collectors.joining(", ")), has);
        } else if (list.isPresent()) {
            reporter.report(Code.LIST_AS_VALUE, name, name.text(), list.get().name() + months(list.get()));
        } else if (once || tables.stream().anyMatch(table -> scope.isWithin(table) && table.record().equals(name.text()))) {
            reporter.report(Code.RECORD_AS_VALUE, name, name.text(), once ? "once" : "list");
        } else if (scope.parent() != null && NearestName.of(name.text(), known).isEmpty()) {
            reporter.unknownField(name, scope.columns().stream().map(Column::name).toList(), scope.record());
        } else {
            reporter.unknown(Code.UNKNOWN_NAME, name, known);
        }
    }

    /// A field of a record that is not spoken of here.
    ///
    /// @param known the records that are
    void reportRecord(Name field, Name record, Set<String> known) {
        Predicate<Table> called = table -> table.record().equals(record.text());
        if (definitions.shape().tables().stream().anyMatch(called)) {
            notOfRecord(field, record.text(), called);
        } else {
            reporter.unknown(Code.UNKNOWN_RECORD, record, known);
        }
    }

    /// @param has whether a list holds such records
    private void notOfRecord(Name field, String records, Predicate<Table> has) {
        Optional<Table> within = definitions.shape().tables().stream().filter(table -> table != scope && table.isWithin(scope)).filter(has).findFirst();
        boolean adds = within.flatMap(table -> column(table, field)).filter(column -> column.type() == Type.Plain.COUNT || column.type() == Type.Plain.DECIMAL || column.type() instanceof Type.Money).isPresent();
        reporter.report(Code.NOT_OF_RECORD, field, field.text(), records, within.isEmpty() ? "other" : adds ? "number" : "within", within.map(table -> table.name() + months(table)).orElse(""));
    }

    private static Optional<Column> column(Table table, Name name) {
        return table.columns().stream().filter(column -> column.name().equals(name.text())).findFirst();
    }

    private static String months(Table table) {
        return table.month().isPresent() ? " in the last closed month" : "";
    }
}
