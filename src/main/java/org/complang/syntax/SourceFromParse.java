package org.complang.syntax;

import static org.complang.syntax.AstFromParse.labels;
import static org.complang.syntax.AstFromParse.name;
import static org.complang.syntax.AstFromParse.span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.complang.syntax.antlr.CompParser;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Example;
import org.complang.syntax.ast.Rows;

/// Parse tree to syntax tree: sources and spellings.
final class SourceFromParse {
    private final AstFromParse lines;

    SourceFromParse(AstFromParse lines) {
        this.lines = lines;
    }

    Declaration.RowSource source(CompParser.SourceContext context) {
        Rows.Texts missing = new Rows.Texts(List.of(), Optional.empty());
        Rows.Texts dates = missing;
        Optional<Rows.Text> numbers = Optional.empty();
        for (var trait : context.sourceTrait()) {
            switch (trait) {
                case CompParser.SourceMissingContext t -> missing = named(t.textsOrName());
                case CompParser.SourceDatesContext t -> dates = named(t.textsOrName());
                case CompParser.SourceNumbersContext t -> numbers = Optional.of(text(t.STRING()));
                case CompParser.SourceTraitContext t -> throw new IllegalStateException(t.getText());
            }
        }
        return new Declaration.RowSource(name(context.title()), labels(context.label()), texts(context.textList()), missing, dates, numbers, lines.lines(context.sourceRecord(), this::entry), span(context));
    }

    private static Rows.Texts named(CompParser.TextsOrNameContext context) {
        return new Rows.Texts(context.textList() == null ? List.of() : texts(context.textList()), Optional.ofNullable(context.NAME()).map(AstFromParse::name));
    }

    private Rows.Entry entry(CompParser.SourceRecordContext context) {
        List<Rows.Given> given = new ArrayList<>();
        List<Rows.Entry> below = new ArrayList<>();
        for (var item : lines.usable(context.sourceItem())) {
            if (item.fieldSource() != null) {
                given.add(given(item.fieldSource()));
            } else {
                below.add(entry(item.sourceRecord()));
            }
        }
        return new Rows.Entry(name(context.NAME() == null ? context.DOCUMENT() : context.NAME()), context.rowChoice().stream().map(SourceFromParse::choice).toList(), given, below, span(context));
    }

    private static Rows.Choice choice(CompParser.RowChoiceContext context) {
        return switch (context) {
            case CompParser.RowsOnlyWhereContext c -> new Rows.Choice.OnlyWhere(column(c.columnName()), c.IS_ALWAYS() != null, texts(c.eitherText(0)), c.NOT() == null ? List.of() : texts(c.eitherText(1)), span(c));
            case CompParser.RowsNotWhereContext c -> new Rows.Choice.NotWhere(column(c.columnName()), texts(c.eitherText()), span(c));
            case CompParser.RowsOnlyWithContext c -> new Rows.Choice.OnlyWith(columns(c.columnName()), span(c));
            case CompParser.RowChoiceContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private static Rows.Given given(CompParser.FieldSourceContext context) {
        return switch (context) {
            case CompParser.FieldAlwaysContext c -> new Rows.Given.Always(name(c.fieldName()), value(c.fixedValue()), span(c));
            case CompParser.FieldJoinedContext c -> new Rows.Given.Joined(name(c.fieldName()), c.joinedPart().stream().map(SourceFromParse::part).toList(), span(c));
            case CompParser.FieldFromContext c -> new Rows.Given.From(name(c.fieldName()), columns(c.columnName()), c.readingTrait().stream().map(SourceFromParse::trait).toList(), span(c));
            case CompParser.FieldSourceContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private static Rows.Part part(CompParser.JoinedPartContext context) {
        return context.columnName() == null ? new Rows.Part.OfField(name(context.fieldName())) : new Rows.Part.OfColumn(column(context.columnName()));
    }

    private static Rows.Trait trait(CompParser.ReadingTraitContext context) {
        return switch (context) {
            case CompParser.ReadAfterContext c -> new Rows.Trait.After(text(c.STRING()), span(c));
            case CompParser.ReadBeforeContext c -> new Rows.Trait.Before(text(c.STRING()), span(c));
            case CompParser.ReadBySpellingsContext c -> new Rows.Trait.SpelledBy(name(c.NAME()), span(c));
            case CompParser.ReadAsContext c -> new Rows.Trait.As(new Rows.Spelling(value(c.fixedValue()), texts(c.eitherText()), span(c)), span(c));
            case CompParser.ReadFormsContext c -> new Rows.Trait.Written(texts(c.eitherText()), span(c));
            case CompParser.ReadFirstDayContext c -> new Rows.Trait.FirstDay(span(c));
            case CompParser.ReadLastDayContext c -> new Rows.Trait.LastDay(span(c));
            case CompParser.ReadUntilNextContext c -> new Rows.Trait.UntilNext(span(c));
            case CompParser.ReadLowerCaseContext c -> new Rows.Trait.LowerCase(span(c));
            case CompParser.ReadRoundedContext c -> new Rows.Trait.Rounded(span(c));
            case CompParser.ReadingTraitContext other -> throw new IllegalStateException(other.getText());
        };
    }

    Declaration spellings(CompParser.SpellingsContext context) {
        return switch (context) {
            case CompParser.TextSpellingsContext c -> new Declaration.TextSpellings(name(c.NAME()), labels(c.label()), texts(c.textList()), span(c));
            case CompParser.ValueSpellingsContext c -> new Declaration.ValueSpellings(name(c.NAME(0)), name(c.MONTH() != null ? c.MONTH() : c.NAME(1)), labels(c.label()),
                    lines.lines(c.spelling(), spelling -> new Rows.Spelling(value(spelling.fixedValue()), texts(spelling.textList()), span(spelling))), span(c));
            case CompParser.SpellingsContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private static Rows.Value value(CompParser.FixedValueContext context) {
        return switch (context.getStop().getType()) {
            case CompParser.NUMBER -> new Rows.Value(Example.Kind.NUMBER, (context.MINUS() == null ? "" : "-") + Expressions.digits(context.NUMBER().getText()), span(context));
            case CompParser.NAME -> new Rows.Value(Example.Kind.NAME, context.getText(), span(context));
            case CompParser.DATE -> new Rows.Value(Example.Kind.DATE, context.getText(), span(context));
            case CompParser.YEAR_MONTH -> new Rows.Value(Example.Kind.MONTH, context.getText(), span(context));
            case CompParser.STRING -> new Rows.Value(Example.Kind.TEXT, AstFromParse.text(context.STRING()), span(context));
            case CompParser.YES -> new Rows.Value(Example.Kind.YES, "", span(context));
            default -> new Rows.Value(Example.Kind.NO, "", span(context));
        };
    }

    private static List<Rows.Column> columns(List<CompParser.ColumnNameContext> contexts) {
        return contexts.stream().map(SourceFromParse::column).toList();
    }

    private static Rows.Column column(CompParser.ColumnNameContext context) {
        return new Rows.Column(texts(context.STRING()), span(context));
    }

    private static List<Rows.Text> texts(CompParser.TextListContext context) {
        return texts(context.STRING());
    }

    private static List<Rows.Text> texts(CompParser.EitherTextContext context) {
        return texts(context.STRING());
    }

    private static List<Rows.Text> texts(List<TerminalNode> nodes) {
        return nodes.stream().map(SourceFromParse::text).toList();
    }

    private static Rows.Text text(TerminalNode node) {
        return new Rows.Text(AstFromParse.text(node), span(node.getSymbol()));
    }
}
