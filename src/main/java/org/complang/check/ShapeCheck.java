package org.complang.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.TableDraft;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.source.Span;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.ProgrammeFile;
import org.complang.wording.Labels;

/// Builds the tables of a partner document from the records that are declared.
final class ShapeCheck {
    private static final Map<String, Type> PLAIN = Map.of("id", Type.Plain.ID, "text", Type.Plain.TEXT, "yes-no", Type.Plain.YES_NO, "date", Type.Plain.DATE,
            "month", Type.Plain.MONTH, "count", Type.Plain.COUNT, "decimal", Type.Plain.DECIMAL);
    /// Lists inside lists.
    private static final int DEPTH = 8;

    private record Declared(Declaration.RecordShape record, Reporter reporter) { }

    private final Map<String, Vocabulary> vocabularies;
    private final Map<String, Declared> records = new LinkedHashMap<>();
    private final Set<String> usedRecords = new HashSet<>();
    private final Set<String> usedVocabularies;
    private final List<Table> tables = new ArrayList<>();
    private final List<Shape.Group> groups = new ArrayList<>();
    private Declaration.Document document;
    private Reporter documentReporter;
    private boolean partnerDeclared;

    private ShapeCheck(Map<String, Vocabulary> vocabularies, Set<String> usedVocabularies) {
        this.vocabularies = vocabularies;
        this.usedVocabularies = usedVocabularies;
    }

    /// The shape, if a document with a partner is declared; `usedVocabularies` receives the names of the vocabularies that a field has.
    static Optional<Shape> shape(List<ProgrammeFile> files, Map<String, Vocabulary> vocabularies, Set<String> usedVocabularies, Reporter all) {
        return new ShapeCheck(vocabularies, usedVocabularies).build(files, all);
    }

    private Optional<Shape> build(List<ProgrammeFile> files, Reporter all) {
        for (ProgrammeFile file : files) {
            Reporter reporter = all.in(file.file());
            for (Declaration declaration : file.declarations()) {
                switch (declaration) {
                    case Declaration.RecordShape record -> {
                        if (records.putIfAbsent(record.name().text(), new Declared(record, reporter)) != null) {
                            reporter.duplicate(record.name(), record.name().text());
                        }
                    }
                    case Declaration.Document d when document == null -> {
                        document = d;
                        documentReporter = reporter;
                    }
                    case Declaration.Document d -> reporter.duplicate(d, "document");
                    case Declaration.Vocabulary _, Declaration.Entry _, Declaration.FiscalYear _, Declaration.CodeSet _, Declaration.Formula _, Declaration.Reusable _, Declaration.ReusableMetrics _, Declaration.Competency _,
                         Declaration.RowSource _, Declaration.TextSpellings _, Declaration.ValueSpellings _ -> { }
                }
            }
        }
        if (document == null) {
            all.report(Code.NO_DOCUMENT, new Span(0, 0));
            return Optional.empty();
        }
        buildRoot();
        if (groups.isEmpty() && !partnerDeclared) {
            documentReporter.report(Code.NO_DOCUMENT, document);
        }
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        records.values().stream().filter(d -> !usedRecords.contains(d.record.name().text()))
                .forEach(d -> d.reporter.report(Code.UNUSED, d.record.name(), d.record.name().text()));
        return Optional.of(new Shape(tables, groups));
    }

    private void buildRoot() {
        TableDraft root = new TableDraft(0, "document", "", "document", "documents", Labels.of("document"), null);
        tables.add(root.table());
        List<Runnable> lists = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Declaration.Field field : document.fields()) {
            if (!names.add(field.name().text())) {
                documentReporter.duplicate(field.name(), field.name().text());
                continue;
            }
            Declared record = records.get(field.type().text());
            if (field.isList()) {
                lists.add(() -> addList(root.table(), field, documentReporter, 1));
            } else if (record != null) {
                addGroup(root, field, record);
            } else {
                addColumn(root, field, documentReporter);
            }
        }
        spelledOnce(document.fields(), documentReporter);
        lists.forEach(Runnable::run);
    }

    /// What one unit of a change costs, exactly; nothing, and reported, where it is no amount above 0.
    private static Optional<BigFraction> cost(Declaration.Cost written, Reporter reporter) {
        BigDecimal cost = amount(written.cost());
        BigDecimal per = written.per().map(ShapeCheck::amount).orElse(BigDecimal.ONE);
        if (cost.signum() <= 0 || per.signum() <= 0) {
            reporter.report(Code.OUT_OF_REACH, written, reporter.text(written));
            return Optional.empty();
        }
        return Optional.of(exact(cost).divide(exact(per)));
    }

    private static BigDecimal amount(String digits) {
        return digits.length() > 2 * ExpressionCheck.DIGITS ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private static BigFraction exact(BigDecimal number) {
        BigDecimal plain = number.setScale(Math.max(0, number.scale()));
        return BigFraction.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /// A record that the document holds once: its fields become columns of the root.
    private void addGroup(TableDraft root, Declaration.Field field, Declared declared) {
        partnerDeclared = true;
        usedRecords.add(declared.record.name().text());
        List<Column> columns = new ArrayList<>();
        for (Declaration.Field inner : declared.record.fields()) {
            if (inner.isList()) {
                declared.reporter.report(Code.FIELD_TYPE_UNFIT, inner.name(), inner.name().text());
            } else {
                addColumn(root, inner, declared.reporter).ifPresent(columns::add);
            }
        }
        spelledOnce(declared.record.fields(), declared.reporter);
        absences(declared.record.fields(), root.table(), declared);
        currencies(declared.record, root.table(), declared);
        List<Column> key = find(declared.record.key(), columns, declared);
        if (key.isEmpty()) {
            declared.reporter.report(Code.NO_KEY, declared.record.name(), declared.record.name().text());
            return;
        }
        Column shown = declared.record.shownAs().map(name -> find(name, columns, declared)).orElse(null);
        String plural = declared.record.plural().map(name -> camelCase(name.text())).orElse(spelling(field) + "s");
        groups.add(new Shape.Group(declared.record.name().text(), spelling(field), plural, columns, key.getFirst(), shown));
    }

    private void addList(Table parent, Declaration.Field field, Reporter reporter, int depth) {
        Declared declared = records.get(field.type().text());
        if (declared == null) {
            reporter.unknown(Code.UNKNOWN_RECORD, field.type(), records.keySet());
            records.values().forEach(known -> reporter.doubt(known.record.name(), known.record.plural()));
            reporter.doubt(field.name(), Optional.empty());
            return;
        }
        for (Table above = parent; above != null; above = above.parent()) {
            if (above.record().equals(field.type().text())) {
                reporter.report(Code.DEFINED_BY_ITSELF, field.type(), field.type().text());
                return;
            }
        }
        if (depth > DEPTH) {
            reporter.report(Code.NESTED_TOO_DEEPLY, field, DEPTH);
            return;
        }
        usedRecords.add(declared.record.name().text());
        Declaration.RecordShape record = declared.record;
        String plural = record.plural().map(Name::text).orElse(record.name().text() + "s");
        TableDraft draft = new TableDraft(tables.size(), field.name().text(), spelling(field), record.name().text(), plural,
                LabelCheck.labels(record.name().text(), record.labels(), declared.reporter), parent);
        Table table = draft.table();
        tables.add(table);
        List<Runnable> lists = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Declaration.Field inner : record.fields()) {
            if (!names.add(inner.name().text())) {
                declared.reporter.duplicate(inner.name(), inner.name().text());
            } else if (inner.isList()) {
                lists.add(() -> addList(table, inner, declared.reporter, depth + 1));
            } else {
                addColumn(draft, inner, declared.reporter);
            }
        }
        currencies(record, table, declared);
        draft.identify(find(record.key(), table.columns(), declared), record.keyInDocument());
        if (table.key().isEmpty() && !lists.isEmpty()) {
            declared.reporter.report(Code.LISTS_WITHOUT_KEY, record.name(), record.name().text());
        }
        draft.limit(dated(record.since(), table, declared), dated(record.until(), table, declared));
        spelledOnce(record.fields(), declared.reporter);
        absences(record.fields(), table, declared);
        draft.show(record.shownAs().map(name -> find(name, table.columns(), declared)).orElse(null));
        record.added().flatMap(cost -> cost(cost, declared.reporter)).ifPresent(draft::canBeAdded);
        lists.forEach(Runnable::run);
    }

    /// Holds that no two fields of a record have one spelling: data could not say which is meant.
    private static void spelledOnce(List<Declaration.Field> fields, Reporter reporter) {
        Map<String, String> spellings = new HashMap<>();
        for (Declaration.Field field : fields) {
            String name = field.name().text();
            String other = spellings.putIfAbsent(spelling(field), name);
            if (other != null && !other.equals(name)) {
                reporter.report(Code.DUPLICATE_SPELLING, field.name(), spelling(field), other);
            }
        }
    }

    /// Holds that a value is none only where that says something: a record without its first day would hold at any time, and of two rows that differ one without a day tells nothing, but of a
    /// last day, which there may not be.
    private static void absences(List<Declaration.Field> fields, Table table, Declared declared) {
        for (Declaration.Field field : fields) {
            table.columns().stream().filter(column -> column.name().equals(field.name().text())).findFirst().ifPresent(column -> {
                boolean none = column.absence() == Column.Absence.NONE;
                boolean isUntil = table.until().filter(until -> until == column).isPresent();
                boolean merged = column.merge() == Column.Merge.EARLIEST || column.merge() == Column.Merge.LATEST && !isUntil;
                if (table.since().filter(since -> since == column).isPresent() && (none || column.absence() == Column.Absence.OPEN_ENDED)) {
                    declared.reporter.report(Code.ABSENCE_UNFIT, field.name(), column.name(), "since");
                } else if (none && merged) {
                    declared.reporter.report(Code.ABSENCE_UNFIT, field.name(), column.name(), "merged");
                }
            });
        }
    }

    /// Holds that the field that names the currency of an amount is there and holds one.
    private void currencies(Declaration.RecordShape record, Table table, Declared declared) {
        for (Declaration.Field field : record.fields()) {
            if (field.type().text().equals("money") && field.inField().isPresent()) {
                Column currency = find(field.inField().get(), table.columns(), declared);
                if (currency != null && !(currency.type() instanceof Type.Code(Vocabulary vocabulary) && vocabulary.name().equals("currency"))) {
                    declared.reporter.report(Code.FIELD_TYPE_UNFIT, field.inField().get(), field.inField().get().text());
                }
            }
        }
    }

    private Column dated(Optional<Name> name, Table table, Declared declared) {
        Column column = name.map(n -> find(n, table.columns(), declared)).orElse(null);
        if (column != null && column.type() != Type.Plain.DATE) {
            declared.reporter.report(Code.FIELD_TYPE_UNFIT, name.get(), name.get().text());
            return null;
        }
        return column;
    }

    private List<Column> find(List<Name> names, List<Column> columns, Declared declared) {
        return names.stream().map(name -> find(name, columns, declared)).filter(column -> column != null).toList();
    }

    private Column find(Name name, List<Column> columns, Declared declared) {
        Optional<Column> column = columns.stream().filter(c -> c.name().equals(name.text())).findFirst();
        if (column.isEmpty()) {
            declared.reporter.unknownField(name, columns.stream().map(Column::name).toList(), declared.record.name().text());
        }
        return column.orElse(null);
    }

    private Optional<Column> addColumn(TableDraft draft, Declaration.Field field, Reporter reporter) {
        String name = field.name().text();
        if (draft.table().columns().stream().anyMatch(column -> column.name().equals(name))) {
            reporter.duplicate(field.name(), name);
            return Optional.empty();
        }
        return type(field, reporter).map(type -> {
            Column.Merge merge = Column.Merge.valueOf(field.merge().name());
            if ((merge == Column.Merge.EARLIEST || merge == Column.Merge.LATEST) && type != Type.Plain.DATE && type != Type.Plain.MONTH) {
                reporter.report(Code.FIELD_TYPE_UNFIT, field.name(), name);
            }
            Column.Absence absence = Column.Absence.valueOf(field.absence().name());
            if (absence == Column.Absence.NONE && type == Type.Plain.YES_NO) {
                reporter.report(Code.ABSENCE_UNFIT, field.name(), name, "yesNo");
            }
            if (absence == Column.Absence.OPEN_ENDED && type != Type.Plain.DATE && type != Type.Plain.MONTH) {
                reporter.report(Code.FIELD_TYPE_UNFIT, field.name(), name);
            }
            Column column = draft.add(name, spelling(field), LabelCheck.labels(name, field.labels(), reporter), type, absence, merge);
            field.change().ifPresent(change -> {
                if (change.grows() && type != Type.Plain.COUNT && type != Type.Plain.DECIMAL && !(type instanceof Type.Money)) {
                    reporter.report(Code.FIELD_TYPE_UNFIT, field.name(), name);
                } else {
                    cost(change.cost(), reporter).ifPresent(cost -> draft.change(column, new Column.Change(change.grows(), cost)));
                }
            });
            return column;
        });
    }

    /// A type that needs nothing beside its name; nothing where none is called so.
    static Optional<Type> type(Name name, Map<String, Vocabulary> vocabularies) {
        return vocabularies.containsKey(name.text()) ? Optional.of(new Type.Code(vocabularies.get(name.text()))) : Optional.ofNullable(PLAIN.get(name.text()));
    }

    static Set<String> plainTypes() {
        return PLAIN.keySet();
    }

    private Optional<Type> type(Declaration.Field field, Reporter reporter) {
        String name = field.type().text();
        if (name.equals("money") && field.inField().isPresent()) {
            return Optional.of(new Type.Money(field.inField().get().text()));
        }
        Vocabulary vocabulary = vocabularies.get(name);
        if (vocabulary != null) {
            usedVocabularies.add(name);
            return Optional.of(new Type.Code(vocabulary));
        }
        Type plain = PLAIN.get(name);
        if (plain == null || field.inField().isPresent()) {
            List<String> known = new ArrayList<>(vocabularies.keySet());
            known.addAll(PLAIN.keySet());
            known.addAll(records.keySet());
            known.add("money");
            reporter.unknown(Code.UNKNOWN_TYPE, field.type(), known);
            reporter.doubt(field.name(), Optional.empty());
            return Optional.empty();
        }
        return Optional.of(plain);
    }

    private static String spelling(Declaration.Field field) {
        return field.spelling().orElseGet(() -> camelCase(field.name().text()));
    }

    /// `active-users` is `activeUsers` in data.
    private static String camelCase(String name) {
        StringBuilder result = new StringBuilder();
        boolean upper = false;
        for (char c : name.toCharArray()) {
            if (c == '-') {
                upper = true;
            } else {
                result.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return result.toString();
    }
}
