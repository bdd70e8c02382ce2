package org.complang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.complang.diagnostic.Diagnostic;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.syntax.antlr.CompLexer;
import org.complang.syntax.antlr.CompParser;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Example;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Label;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.ProgrammeFile;
import org.complang.syntax.ast.Requirement;

/// Parse tree to syntax tree: declarations. One method for each rule of the grammar. Lines that hold a mistake are left out.
final class AstFromParse {
    private final SourceFile file;
    private final Expressions expressions;
    private boolean whole = true;

    AstFromParse(SourceFile file, Consumer<Diagnostic> diagnostics) {
        this.file = file;
        this.expressions = new Expressions(file, diagnostics);
    }

    /// @param faultless whether nothing has been reported of words and layout
    ProgrammeFile programme(CompParser.ProgrammeContext context, Set<String> doubtful, boolean faultless) {
        List<Declaration> declarations = lines(context.declaration(), this::declaration);
        return new ProgrammeFile(file, declarations, whole && faultless && doubtful.isEmpty() && context.exception == null, doubtful);
    }

    /// Records by themselves.
    List<Example.Given> records(CompParser.AdditionContext context) {
        return lines(context.given(), this::given);
    }

    private Declaration declaration(CompParser.DeclarationContext context) {
        return switch (context.getChild(0)) {
            case CompParser.VocabularyContext vocabulary -> new WorldFromParse(this).vocabulary(vocabulary);
            case CompParser.EntryContext entry -> WorldFromParse.entry(entry);
            case CompParser.RecordContext record -> new WorldFromParse(this).record(record);
            case CompParser.DocumentContext document -> new WorldFromParse(this).document(document);
            case CompParser.FiscalYearContext year -> new Declaration.FiscalYear(name(year.monthName(0)), name(year.monthName(1)), span(year));
            case CompParser.DefinitionContext definition -> (Declaration) definition(definition);
            case CompParser.CompetencyContext competency -> competency(competency);
            case CompParser.SourceContext source -> new SourceFromParse(this).source(source);
            case CompParser.SpellingsContext spellings -> new SourceFromParse(this).spellings(spellings);
            case Object other -> throw new IllegalStateException("declaration " + other);
        };
    }

    private Declaration.Definition definition(CompParser.DefinitionContext context) {
        return switch (context.getChild(0)) {
            case CompParser.SetContext set -> new Declaration.CodeSet(name(set.NAME()), labels(set.label()), expressions.codes(set.codes()), span(set));
            case CompParser.MeasureContext m -> new Declaration.Formula(false, name(m.NAME(0)), parameters(m.parameters()), of(m.OF(), m.NAME()),
                    labels(m.label()), formula(m.body(), m.bodyBlock()), span(m));
            case CompParser.ConditionContext c -> new Declaration.Formula(true, name(c.NAME(0)), parameters(c.parameters()), of(c.OF(), c.NAME()),
                    labels(c.label()), formula(c.body(), c.bodyBlock()), span(c));
            case CompParser.ReusableContext r -> new Declaration.Reusable(name(r.NAME()), parameters(r.parameters()), labels(r.label()),
                    r.requirement() != null ? requirement(r.requirement()) : block(Optional.empty(), r.requirementBlock(), span(r)), span(r));
            case CompParser.ReusableMetricsContext m -> new Declaration.ReusableMetrics(name(m.NAME()), parameters(m.parameters()), lines(m.metric(), this::metric), span(m));
            case Object other -> throw new IllegalStateException(other.toString());
        };
    }

    private static List<Name> parameters(CompParser.ParametersContext context) {
        return context == null ? List.of() : context.NAME().stream().map(AstFromParse::name).toList();
    }

    private static Optional<Name> of(TerminalNode of, List<TerminalNode> names) {
        return of == null ? Optional.empty() : Optional.of(name(names.get(1)));
    }

    /// The one body of a definition; null where it is wrong.
    private Expression formula(CompParser.BodyContext single, CompParser.BodyBlockContext block) {
        if (single != null) {
            return expressions.body(single);
        }
        List<CompParser.BodyContext> bodies = usable(block.body());
        if (bodies.size() > 1) {
            expressions.reportSecond(bodies.get(1));
        }
        return bodies.isEmpty() ? null : expressions.body(bodies.getFirst());
    }

    private Declaration competency(CompParser.CompetencyContext context) {
        List<Declaration.Remark> remarks = new ArrayList<>();
        List<Declaration.Entry> entries = new ArrayList<>();
        List<Declaration.Definition> definitions = new ArrayList<>();
        List<Declaration.Option> options = new ArrayList<>();
        List<Declaration.Track> tracks = new ArrayList<>();
        List<Declaration.Level> levels = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (var item : usable(context.competencyItem())) {
            switch (item.getChild(0)) {
                case CompParser.RemarkContext remark -> remarks.add(remark(remark));
                case CompParser.EntryContext entry -> entries.add(WorldFromParse.entry(entry));
                case CompParser.DefinitionContext definition -> definitions.add(definition(definition));
                case CompParser.OptionContext option -> options.add(option(option));
                case CompParser.TrackContext track -> tracks.add(track(track));
                case CompParser.LevelContext level -> levels.add(level(level));
                case CompParser.ExampleContext example -> examples.add(example(example));
                case Object other -> throw new IllegalStateException(other.toString());
            }
        }
        return new Declaration.Competency(name(context.title()), labels(context.label()), validity(context.validity()), remarks, entries, definitions, options,
                tracks, levels, examples, span(context));
    }

    private Example example(CompParser.ExampleContext context) {
        List<Example.Given> given = new ArrayList<>();
        List<Example.Expectation> expectations = new ArrayList<>();
        for (var item : usable(context.exampleItem())) {
            if (item.given() != null) {
                given.add(given(item.given()));
            } else {
                expectations.add(ExampleFromParse.expectation(item.expectation()));
            }
        }
        return new Example(text(context.STRING()), date(context.DATE()), given, expectations, span(context));
    }

    private Example.Given given(CompParser.GivenContext context) {
        return new Example.Given(Optional.ofNullable(context.NUMBER()).map(number -> Expressions.digits(number.getText())),
                name(context.NAME() == null ? context.DOCUMENT() : context.NAME()), context.givenField().stream().map(ExampleFromParse::field).toList(), lines(context.given(), this::given), span(context));
    }

    private Declaration.Option option(CompParser.OptionContext context) {
        List<Declaration.Remark> remarks = new ArrayList<>();
        List<Declaration.Definition> definitions = new ArrayList<>();
        List<Declaration.Level> levels = new ArrayList<>();
        for (var item : usable(context.optionItem())) {
            switch (item.getChild(0)) {
                case CompParser.RemarkContext remark -> remarks.add(remark(remark));
                case CompParser.DefinitionContext definition -> definitions.add(definition(definition));
                case CompParser.LevelContext level -> levels.add(level(level));
                case Object other -> throw new IllegalStateException(other.toString());
            }
        }
        return new Declaration.Option(name(context.title()), labels(context.label()), validity(context.validity()), remarks, definitions, levels, span(context));
    }

    private static Declaration.Validity validity(List<CompParser.ValidityContext> contexts) {
        Optional<Declaration.DateText> from = Optional.empty();
        Optional<Declaration.DateText> until = Optional.empty();
        for (var context : contexts) {
            if (context.FROM() != null) {
                from = Optional.of(date(context.DATE()));
            } else {
                until = Optional.of(date(context.DATE()));
            }
        }
        return new Declaration.Validity(from, until);
    }

    private Declaration.Track track(CompParser.TrackContext context) {
        List<Declaration.Remark> remarks = new ArrayList<>();
        List<Declaration.Definition> definitions = new ArrayList<>();
        List<Declaration.TrackMetrics> metrics = new ArrayList<>();
        if (context.metricsUse() != null) {
            metrics.add(metricsUse(context.metricsUse()));
        }
        for (var item : usable(context.trackItem())) {
            switch (item.getChild(0)) {
                case CompParser.RemarkContext remark -> remarks.add(remark(remark));
                case CompParser.DefinitionContext definition -> definitions.add(definition(definition));
                case CompParser.MetricContext metric -> metrics.add(metric(metric));
                case CompParser.MetricsUseContext use -> metrics.add(metricsUse(use));
                case Object other -> throw new IllegalStateException(other.toString());
            }
        }
        Optional<Expression> condition = Optional.ofNullable(context.body()).map(expressions::body);
        return new Declaration.Track(name(context.title()), labels(context.label()), condition, context.OTHERWISE() != null, remarks, definitions, metrics, span(context));
    }

    private Declaration.MetricsUse metricsUse(CompParser.MetricsUseContext context) {
        return new Declaration.MetricsUse(name(context.NAME()), context.argument().stream().map(expressions::argument).toList(), span(context));
    }

    private Declaration.Metric metric(CompParser.MetricContext context) {
        List<Declaration.Remark> remarks = new ArrayList<>();
        List<Requirement> gates = new ArrayList<>();
        List<Declaration.Points> points = new ArrayList<>();
        if (context.points() != null) {
            points.add(points(context.points()));
        }
        for (var item : usable(context.metricItem())) {
            switch (item.getChild(0)) {
                case CompParser.RemarkContext remark -> remarks.add(remark(remark));
                case CompParser.GateContext gate -> gates.add(gate.requirement() != null ? requirement(gate.requirement())
                        : block(Optional.empty(), gate.requirementBlock(), span(gate)));
                case CompParser.PointsContext p -> points.add(points(p));
                case CompParser.DeductionContext d -> points.add(new Declaration.Points.Less(points(d.points()), span(d)));
                case Object other -> throw new IllegalStateException(other.toString());
            }
        }
        return new Declaration.Metric(name(context.title()), labels(context.label()), Optional.ofNullable(context.quantity()).map(Expressions::quantity),
                validity(context.validity()), remarks, gates, points, span(context));
    }

    /// How many points there are for each.
    private Expression each(CompParser.QuantityContext quantity, CompParser.TableContext table) {
        return table == null ? Expressions.quantity(quantity) : expressions.table(table);
    }

    private Declaration.Points points(CompParser.PointsContext context) {
        Span span = span(context);
        return switch (context) {
            case CompParser.BestPointsContext c -> new Declaration.Points.Best(lines(c.points(), this::points), span);
            case CompParser.PointsEachWhoContext c -> new Declaration.Points.Each(each(c.quantity(), c.table()), expressions.countWho(c.NAME(), c.expression(), span), span);
            case CompParser.PointsEachContext c -> new Declaration.Points.Each(each(c.quantity(), c.table()), expressions.sum(c.sum()), span);
            case CompParser.PointsEachFullWhoContext c -> new Declaration.Points.Each(each(c.quantity(), c.table()),
                    expressions.full(c.full(), c.size(), expressions.countWho(c.NAME(), c.expression(), span), span), span);
            case CompParser.PointsEachFullContext c -> new Declaration.Points.Each(each(c.quantity(), c.table()),
                    expressions.full(c.full(), c.size(), expressions.sum(c.sum()), span), span);
            case CompParser.PointsShareContext c -> new Declaration.Points.Share(Expressions.quantity(c.quantity()), expressions.sum(c.sum()),
                    expressions.threshold(c.threshold()), span);
            case CompParser.PointsIfContext c -> new Declaration.Points.If(Expressions.quantity(c.quantity()), c.requirement() != null ? requirement(c.requirement())
                    : block(Optional.empty(), c.requirementBlock(), span), span);
            case CompParser.PointsContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private Declaration.Level level(CompParser.LevelContext context) {
        List<Declaration.Remark> remarks = new ArrayList<>();
        List<Declaration.Step> steps = new ArrayList<>();
        if (context.requirement() != null) {
            steps.add(new Declaration.Step(Optional.empty(), List.of(), Declaration.Validity.ALWAYS, requirement(context.requirement()), span(context.requirement())));
        }
        for (var item : usable(context.levelItem())) {
            if (item.remark() != null) {
                remarks.add(remark(item.remark()));
            } else {
                steps.add(step(item.step()));
            }
        }
        return new Declaration.Level(name(context.NAME()), remarks, steps, span(context));
    }

    private Declaration.Step step(CompParser.StepContext context) {
        Optional<Name> name = Optional.ofNullable(context.title()).map(AstFromParse::name);
        Requirement requirement = context.requirement() != null ? requirement(context.requirement())
                : block(Optional.empty(), context.requirementBlock(), span(context));
        return new Declaration.Step(name, labels(context.label()), validity(context.validity()), requirement, span(context));
    }

    private Requirement requirement(CompParser.RequirementContext context) {
        return switch (context) {
            case CompParser.BlockContext block -> block(block.ALL() != null ? Optional.empty()
                    : Optional.of(block.ANY() != null ? "1" : Expressions.digits(block.NUMBER().getText())), block.requirementBlock(), span(block));
            case CompParser.TeamContext team -> new Requirement.Team(Optional.ofNullable(team.shared()).map(expressions::shared), lines(team.member(), expressions::member), span(team));
            case CompParser.StatementContext statement -> new Requirement.Statement(expressions.body(statement.body()), span(statement));
            case CompParser.RequirementContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private Requirement block(Optional<String> wanted, CompParser.RequirementBlockContext context, Span span) {
        List<Requirement> parts = new ArrayList<>();
        List<Declaration.Remark> remarks = new ArrayList<>();
        for (var item : usable(context.blockItem())) {
            if (item.remark() != null) {
                remarks.add(remark(item.remark()));
            } else {
                parts.add(requirement(item.requirement()));
            }
        }
        return new Requirement.Block(wanted, parts, remarks, span);
    }

    private static Declaration.Remark remark(CompParser.RemarkContext context) {
        return switch (context) {
            case CompParser.NoteRemarkContext note -> new Declaration.Remark(Optional.empty(), labels(note.label()), span(note));
            case CompParser.LinkRemarkContext link -> new Declaration.Remark(Optional.of(text(link.STRING())), labels(link.label()), span(link));
            case CompParser.RemarkContext other -> throw new IllegalStateException(other.getText());
        };
    }

    <C extends ParserRuleContext, T> List<T> lines(List<C> contexts, Function<C, T> build) {
        return usable(contexts).stream().map(build).toList();
    }

    /// The lines without a mistake. A line with a mistake in the list below it is usable: the list leaves the wrong lines out.
    <C extends ParserRuleContext> List<C> usable(List<C> contexts) {
        List<C> good = contexts.stream().filter(context -> !broken(context)).toList();
        whole &= good.size() == contexts.size();
        return good;
    }

    private static boolean broken(ParserRuleContext context) {
        if (context.exception != null || context.getChildCount() == 0) {
            return true;
        }
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext child && !startsLine(child) && broken(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsLine(ParserRuleContext context) {
        return switch (context) {
            case CompParser.CompetencyItemContext _, CompParser.OptionItemContext _, CompParser.LevelItemContext _, CompParser.BlockItemContext _,
                 CompParser.TrackItemContext _, CompParser.MetricItemContext _, CompParser.MemberContext _, CompParser.ExampleItemContext _, CompParser.FieldContext _,
                 CompParser.SourceItemContext _, CompParser.SpellingContext _ -> true;
            case CompParser.SourceRecordContext record -> record.getParent() instanceof CompParser.SourceContext;
            case CompParser.GivenContext given -> given.getParent() instanceof CompParser.GivenContext || given.getParent() instanceof CompParser.AdditionContext;
            case CompParser.PointsContext points -> points.getParent() instanceof CompParser.BestPointsContext;
            case CompParser.TermContext term -> term.getParent() instanceof CompParser.EntryBlockContext;
            case CompParser.BodyContext body -> body.getParent() instanceof CompParser.BodyBlockContext;
            case ParserRuleContext _ -> false;
        };
    }

    static List<Label> labels(List<CompParser.LabelContext> contexts) {
        return contexts.stream()
                .map(label -> new Label(Optional.ofNullable(label.NAME()).map(AstFromParse::name), text(label.STRING()), span(label)))
                .toList();
    }

    static Name name(TerminalNode node) {
        return new Name(node.getText(), span(node.getSymbol()));
    }

    /// A name for which words of the language may stand, too.
    static Name name(ParserRuleContext context) {
        return new Name(context.getText(), span(context));
    }

    static Declaration.DateText date(TerminalNode node) {
        return new Declaration.DateText(node.getText(), span(node.getSymbol()));
    }

    /// The text between its quotes; curly ones and an unclosed one have been reported.
    static String text(TerminalNode node) {
        String quoted = node.getText();
        boolean closed = quoted.length() > 1 && quoted.endsWith("\"");
        return quoted.substring(1, closed ? quoted.length() - 1 : quoted.length());
    }

    static Span span(Token token) {
        return new Span(token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1));
    }

    /// From the first to the last word, without the marks of the layout.
    static Span span(ParserRuleContext context) {
        Token start = context.getStart();
        Token stop = context.getStop() == null ? start : context.getStop();
        int end = stop.getType() == CompLexer.DEDENT || stop.getType() == CompLexer.NEWLINE ? stop.getStartIndex() : stop.getStopIndex() + 1;
        return new Span(start.getStartIndex(), Math.max(start.getStartIndex(), end));
    }
}
