package org.complang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.source.SourceFile;
import org.complang.syntax.ProgrammeParser;
import org.complang.syntax.ast.Example.Given;

/// Records that are written as in an example, and belong to a partner whose document is there already.
public final class AdditionCheck {
    private final Shape shape;
    private final ExampleCheck examples;

    /// A record as it is written.
    ///
    /// @param table the list that it belongs to; the root where it is the document itself or a record that the document holds once
    /// @param group the record that the document holds once, if it is one
    /// @param fields the fields that are written, by the names of data
    public record Addition(Table table, Optional<Shape.Group> group, Map<String, Object> fields, List<Addition> below, Given written) { }

    private AdditionCheck(Shape shape, ExampleCheck examples) {
        this.shape = shape;
        this.examples = examples;
    }

    /// @param taken the texts of the document, which are not made up
    public static AdditionCheck of(SourceFile file, Shape shape, Set<String> taken, Consumer<Diagnostic> diagnostics) {
        return new AdditionCheck(shape, new ExampleCheck(shape, null, new Reporter(file, true, new HashSet<>(), Map.of(), new ArrayList<>(), diagnostics), taken));
    }

    /// The records that a text gives; nothing where it cannot be read. What cannot be understood is reported and left out.
    public static Optional<List<Given>> read(SourceFile file, Consumer<Diagnostic> diagnostics) {
        return ProgrammeParser.records(file, diagnostics);
    }

    /// The additions that lines say, each as many times as it is said.
    public List<Addition> additions(List<Given> lines) {
        List<Addition> additions = new ArrayList<>();
        List<Column> own = shape.root().columns().stream().filter(column -> shape.groups().stream().noneMatch(group -> group.columns().contains(column))).toList();
        for (Given line : lines) {
            String name = line.record().text();
            Optional<Shape.Group> group = shape.group(name);
            if (group.isPresent() || name.equals("document")) {
                additions.add(new Addition(shape.root(), group, fields(line, group.map(Shape.Group::columns).orElse(own), name), List.of(), line));
            } else {
                additions(line, shape.root(), additions);
            }
        }
        return additions;
    }

    private void additions(Given line, Table parent, List<Addition> additions) {
        Optional<Table> table = examples.table(line, parent);
        if (table.isEmpty()) {
            return;
        }
        Map<String, Object> fields = fields(line, table.get().columns(), table.get().record());
        List<Addition> below = new ArrayList<>();
        line.below().forEach(one -> additions(one, table.get(), below));
        int number = examples.number(line);
        for (int i = 0; i < number; i++) {
            additions.add(new Addition(table.get(), Optional.empty(), fields, below, line));
        }
    }

    private Map<String, Object> fields(Given line, List<Column> columns, String record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        examples.fields(line, columns, record, fields);
        fields.replaceAll((_, value) -> value instanceof Optional<?> ? null : value);
        return fields;
    }

    /// The fields of an addition as a record of its own: texts that must be there and are not written are made up, and other fields that must be there are reported.
    public Map<String, Object> whole(Addition addition) {
        Map<String, Object> record = new LinkedHashMap<>(addition.fields);
        examples.complete(addition.table.columns(), addition.table.record(), record, addition.written);
        return record;
    }
}
