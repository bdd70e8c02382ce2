package org.complang.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Column;
import org.complang.model.DateForm;
import org.complang.model.NumberForm;
import org.complang.model.Shape;
import org.complang.model.Source;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.Node;
import org.complang.syntax.ast.ProgrammeFile;
import org.complang.syntax.ast.Rows;
import org.complang.wording.Phrase;

/// Sources as written to sources that say for each record and field from which column it comes.
final class SourceCheck {
    private static final Pattern FOLDER_OR_ENDING = Pattern.compile("(?i).*[/\\\\].*|.*\\.(csv|tsv|tab|txt|gz|zip|parquet|json|ndjson|xlsx?)|\\s*");

    private final Shape shape;
    private final SpellingsCheck spellings;
    private final Reporter reporter;
    private final Set<String> missing;
    private final List<DateForm> dates;
    private final Optional<NumberForm> numbers;

    private SourceCheck(Declaration.RowSource written, Shape shape, SpellingsCheck spellings, Reporter reporter) {
        this.shape = shape;
        this.spellings = spellings;
        this.reporter = reporter;
        this.missing = spellings.texts(written.missing(), reporter);
        this.dates = dates(written.dates());
        this.numbers = written.numbers().flatMap(form -> ReadingCheck.numbers(form, reporter));
    }

    /// All sources of a programme, in the order of its files.
    static List<Source> sources(List<ProgrammeFile> files, Shape shape, SpellingsCheck spellings, Reporter all) {
        List<Source> sources = new ArrayList<>();
        Map<String, String> sourceOfFiles = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (ProgrammeFile file : files) {
            Reporter reporter = all.in(file.file());
            for (Declaration declaration : file.declarations()) {
                if (declaration instanceof Declaration.RowSource written) {
                    if (!names.add(written.name().text())) {
                        reporter.duplicate(written.name(), written.name().text());
                    }
                    written.files().forEach(text -> fileName(text, written.name().text(), sourceOfFiles, reporter));
                    sources.add(source(written, shape, spellings, reporter));
                }
            }
        }
        return sources;
    }

    /// Letter case does not tell files apart.
    private static void fileName(Rows.Text written, String source, Map<String, String> sourceOfFiles, Reporter reporter) {
        if (FOLDER_OR_ENDING.matcher(written.text()).matches()) {
            reporter.report(Code.BAD_FILE_NAME, written, written.text());
            return;
        }
        String other = sourceOfFiles.putIfAbsent(written.text().toLowerCase(Locale.ROOT), source);
        if (other != null) {
            reporter.report(Code.SAME_FILES, written, written.text(), other);
        }
    }

    private static Source source(Declaration.RowSource written, Shape shape, SpellingsCheck spellings, Reporter reporter) {
        SourceCheck check = new SourceCheck(written, shape, spellings, reporter);
        Source.Entry root = check.root(written);
        return new Source(written.name().text(), LabelCheck.labels(written.name().text(), written.labels(), reporter), written.files().stream().map(Rows.Text::text).toList(), check.missing,
                root, true);
    }

    /// The forms of dates that hold in the whole source. One without a day is for months.
    private List<DateForm> dates(Rows.Texts written) {
        Optional<Node> named = written.named().map(name -> name);
        Set<String> texts = spellings.texts(written, reporter);
        for (String text : texts) {
            if (DateForm.of(text).isEmpty()) {
                Node place = named.orElseGet(() -> written.listed().stream().filter(listed -> listed.text().equals(text)).findFirst().orElseThrow());
                reporter.report(Code.BAD_DATE_FORM, place, text, Phrase.of("type.month"));
            }
        }
        return texts.stream().flatMap(text -> DateForm.of(text).stream()).toList();
    }

    /// The partner, with the fields of the document and of the records that it holds once, and the records of its lists.
    private Source.Entry root(Declaration.RowSource written) {
        List<Source.Only> only = new ArrayList<>();
        List<Source.Given> given = new ArrayList<>();
        List<Rows.Entry> inner = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Rows.Entry entry : written.records()) {
            Optional<Shape.Group> group = shape.group(entry.record().text());
            if (group.isEmpty() && !entry.record().text().equals("document")) {
                inner.add(entry);
                continue;
            }
            if (!seen.add(entry.record().text())) {
                reporter.duplicate(entry.record(), entry.record().text());
                continue;
            }
            entry.below().forEach(below -> elsewhere(below.record(), shape.root(), entry.record().text()));
            if (group.isPresent() && group.get() == shape.groups().getFirst()) {
                only.addAll(choices(entry));
                entry.choices().stream().filter(choice -> choice instanceof Rows.Choice.OnlyWhere(_, boolean always, _, _, _) && always)
                        .forEach(choice -> reporter.report(Code.WRONG_KIND, choice, reporter.text(choice), "rows"));
            } else {
                entry.choices().forEach(choice -> reporter.report(Code.WRONG_KIND, choice, reporter.text(choice), "rows"));
            }
            List<Column> columns = group.map(Shape.Group::columns).orElseGet(this::ofDocument);
            given.addAll(given(entry, columns, group.map(g -> List.of(g.key())).orElse(List.of()), given));
        }
        Shape.Group partner = shape.groups().getFirst();
        if (!seen.contains(partner.record())) {
            reporter.report(Code.SOURCE_LACKS, written.name(), partner.key().name(), partner.record());
        }
        return new Source.Entry(shape.root(), only, given, inner.stream().flatMap(entry -> entry(entry, shape.root(), given).stream()).toList());
    }

    private List<Column> ofDocument() {
        return shape.root().columns().stream().filter(column -> shape.groups().stream().noneMatch(group -> group.columns().contains(column))).toList();
    }

    /// @param around the fields of the records around
    private Optional<Source.Entry> entry(Rows.Entry written, Table parent, List<Source.Given> around) {
        Optional<Table> table = list(parent, written.record(), reporter, () -> elsewhere(written.record(), parent, parent == shape.root() ? "document" : parent.record()));
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<Source.Given> given = given(written, table.get().columns(), table.get().key(), around);
        List<Source.Given> outer = Stream.concat(given.stream(), around.stream()).toList();
        List<Source.Entry> below = written.below().stream().flatMap(entry -> entry(entry, table.get(), outer).stream()).toList();
        return Optional.of(new Source.Entry(table.get(), choices(written), given, below));
    }

    /// The list of a record whose records are called so; nothing, and reported, where there is none or it may be several.
    ///
    /// @param none tells that there is none
    static Optional<Table> list(Table parent, Name record, Reporter reporter, Runnable none) {
        List<Table> lists = lists(parent, record);
        if (lists.size() > 1) {
            reporter.report(Code.AMBIGUOUS_NAME, record, record.text(), String.join(", ", lists.stream().map(Table::name).toList()));
            return Optional.empty();
        }
        if (lists.isEmpty()) {
            none.run();
        }
        return lists.stream().findFirst();
    }

    /// Where several lists hold records that are called so, a list is called by its own name.
    private static List<Table> lists(Table parent, Name record) {
        List<Table> lists = parent.children().stream().filter(child -> child.record().equals(record.text()) || child.plural().equals(record.text())).toList();
        return !lists.isEmpty() ? lists : parent.children().stream().filter(child -> child.name().equals(record.text()))
                .filter(list -> parent.children().stream().filter(child -> child.record().equals(list.record())).count() > 1).toList();
    }

    /// Says that a record is none of those that stand here, and where it does stand, if anywhere.
    private void elsewhere(Name record, Table parent, String around) {
        Optional<Table> list = parent.children().stream().filter(child -> child.name().equals(record.text())).findFirst();
        Optional<Table> other = shape.tables().stream().filter(table -> table != shape.root() && (table.record().equals(record.text()) || table.plural().equals(record.text()))).findFirst();
        if (list.isPresent()) {
            reporter.report(Diagnostic.of(Code.UNKNOWN_RECORD, reporter.inSource(record), record.text()).suggesting(list.map(Table::record)));
        } else if (other.isPresent()) {
            Table home = other.get().parent();
            reporter.report(Code.RECORD_ELSEWHERE, record, record.text(), around, home == shape.root() ? "source" : home.record());
        } else {
            TreeSet<String> known = new TreeSet<>(parent.children().stream().map(Table::record).toList());
            if (parent == shape.root()) {
                shape.groups().forEach(group -> known.add(group.record()));
            }
            reporter.unknown(Code.UNKNOWN_RECORD, record, known);
        }
    }

    private List<Source.Only> choices(Rows.Entry entry) {
        return entry.choices().stream().map(choice -> {
            return switch (choice) {
                case Rows.Choice.OnlyWhere where -> {
                    Source.Written column = column(where.column());
                    Set<String> counts = said(where.counts());
                    Set<String> leaves = said(where.leaves());
                    where.leaves().stream().filter(text -> counts.contains(text.text())).forEach(text -> reporter.report(Code.DUPLICATE_SPELLING, text, text.text(), "only where"));
                    yield new Source.Only(List.of(column), counts, where.leaves().isEmpty() ? Optional.empty() : Optional.of(leaves), where.always());
                }
                case Rows.Choice.NotWhere where -> new Source.Only(column(where.column()), Set.of(), Optional.of(said(where.leaves())));
                case Rows.Choice.OnlyWith with -> Source.Only.with(columns(with.columns()));
            };
        }).toList();
    }

    private Set<String> said(List<Rows.Text> texts) {
        texts.forEach(text -> ReadingCheck.never(text, missing, reporter));
        return SpellingsCheck.textsOf(texts, reporter);
    }

    private Source.Written column(Rows.Column written) {
        SpellingsCheck.textsOf(written.names(), reporter);
        return written(written);
    }

    private List<Source.Given> given(Rows.Entry entry, List<Column> columns, List<Column> key, List<Source.Given> around) {
        String record = entry.record().text();
        List<Source.Given> result = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean understood = true;
        // Those that are put together of other fields come behind these.
        for (Rows.Given written : entry.given().stream().sorted(Comparator.comparing(one -> one instanceof Rows.Given.Joined)).toList()) {
            Optional<Column> column = columns.stream().filter(c -> c.name().equals(written.field().text())).findFirst();
            if (!names.add(written.field().text())) {
                reporter.duplicate(written.field(), written.field().text());
            } else if (column.isEmpty()) {
                reporter.unknownField(written.field(), columns.stream().map(Column::name).toList(), record);
                understood = false;
            } else {
                given(written, column.get(), Stream.concat(result.stream(), around.stream()).toList()).ifPresent(result::add);
            }
        }
        if (understood) {
            lacking(entry, columns, key, names);
        }
        return result;
    }

    /// Says which fields must be given and are not: those of the key, those that must have a value, and the currency of an amount. One that is misspelt is told of already.
    private void lacking(Rows.Entry entry, List<Column> columns, List<Column> key, Set<String> given) {
        for (Column column : columns) {
            boolean currency = columns.stream().anyMatch(amount -> given.contains(amount.name()) && amount.type() instanceof Type.Money(String field) && field.equals(column.name()));
            if (!given.contains(column.name()) && (column.absence() == Column.Absence.NEVER || key.contains(column) || currency)) {
                reporter.report(Code.SOURCE_LACKS, entry.record(), column.name(), entry.record().text());
            }
        }
    }

    /// @param others fields of the record, and of those around, of which it may be put together
    private Optional<Source.Given> given(Rows.Given written, Column column, List<Source.Given> others) {
        return switch (written) {
            case Rows.Given.Always always -> SpellingsCheck.written(always.value(), column.type(), reporter).map(value -> new Source.Given.Always(column, value));
            case Rows.Given.Joined joined -> {
                if (!column.type().isText()) {
                    reporter.report(Code.READING_UNFIT, joined, "all of", column.name(), ExampleCheck.word(column.type()));
                    yield Optional.empty();
                }
                eachOnce(joined.parts().stream().flatMap(part -> part instanceof Rows.Part.OfColumn(var of) ? Stream.of(of) : Stream.empty()).toList());
                List<Source.Part> parts = joined.parts().stream().flatMap(part -> part(part, others).stream()).toList();
                yield parts.isEmpty() ? Optional.empty() : Optional.of(new Source.Given.Joined(column, parts));
            }
            case Rows.Given.From from -> Optional.of(new Source.Given.From(column, columns(from.columns()), ReadingCheck.reading(from.traits(), column, spellings, missing, dates, numbers, reporter)));
        };
    }

    private Optional<Source.Part> part(Rows.Part written, List<Source.Given> others) {
        return switch (written) {
            case Rows.Part.OfColumn(var column) -> Optional.of(new Source.Part.OfColumn(written(column)));
            case Rows.Part.OfField(Name field) -> {
                List<Source.Given.From> read = others.stream().filter(Source.Given.From.class::isInstance).map(Source.Given.From.class::cast).toList();
                Optional<Source.Part> part = read.stream().filter(from -> from.column().name().equals(field.text())).<Source.Part>map(Source.Part.OfField::new).findFirst();
                if (part.isEmpty()) {
                    reporter.unknown(Code.NOT_FROM_COLUMN, field, read.stream().map(from -> from.column().name()).toList());
                }
                yield part;
            }
        };
    }

    private static Source.Written written(Rows.Column column) {
        return new Source.Written(column.names().stream().map(Rows.Text::text).toList());
    }

    /// Columns one after the other, each once.
    private List<Source.Written> columns(List<Rows.Column> written) {
        eachOnce(written);
        return written.stream().map(SourceCheck::written).toList();
    }

    private void eachOnce(List<Rows.Column> written) {
        Set<String> names = new HashSet<>();
        for (Rows.Column column : written) {
            for (Rows.Text name : column.names()) {
                if (!names.add(name.text())) {
                    reporter.report(Code.REPEATED_IN_LIST, name, '"' + name.text() + '"');
                }
            }
        }
    }
}
