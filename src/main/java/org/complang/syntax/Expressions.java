package org.complang.syntax;

import static org.complang.syntax.AstFromParse.date;
import static org.complang.syntax.AstFromParse.name;
import static org.complang.syntax.AstFromParse.span;
import static org.complang.syntax.AstFromParse.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.syntax.antlr.CompParser;
import org.complang.syntax.ast.Codes;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Expression.Aggregation;
import org.complang.syntax.ast.Expression.Operator;
import org.complang.syntax.ast.Expression.Relation;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// Parse tree to syntax tree: conditions and values.
final class Expressions {
    /// What the groups of a team are called where it says in how many of them one may be.
    private static final Set<String> GROUPS = Set.of("group", "groups", "role", "roles");

    private final SourceFile file;
    private final Consumer<Diagnostic> diagnostics;
    private final AggregateFromParse aggregates = new AggregateFromParse(this);

    Expressions(SourceFile file, Consumer<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    Expression body(CompParser.BodyContext context) {
        return switch (context) {
            case CompParser.HowManyContext c -> inPeriods(howMany(c.quantity(), c.NAME(), c.expression(), c.among(), span(c)), c.periods(), c);
            case CompParser.SelectionContext c -> inPeriods(selection(c), c.periods(), c);
            case CompParser.BodyContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private Expression inPeriods(Expression sentence, CompParser.PeriodsContext periods, CompParser.BodyContext body) {
        if (periods == null) {
            return sentence;
        }
        if (isInPeriods(body.getParent())) {
            report(Code.NESTED_TOO_DEEPLY, span(periods), 1);
        }
        return new Expression.InPeriods(sentence, periods.IN_EACH_OF_LAST() != null, aggregates.window(periods), span(body));
    }

    /// Whether something stands in a sentence that is meant of several periods.
    private static boolean isInPeriods(ParserRuleContext inner) {
        for (ParserRuleContext around = inner; around != null; around = around.getParent()) {
            if (around instanceof CompParser.HowManyContext many && many.periods() != null || around instanceof CompParser.SelectionContext selection && selection.periods() != null) {
                return true;
            }
        }
        return false;
    }

    /// In how many groups of a team one person may be.
    Expression shared(CompParser.SharedContext context) {
        if (!GROUPS.contains(context.NAME().getText())) {
            report(Code.UNEXPECTED, span(context.NAME().getSymbol()), ProgrammeParser.found(context.NAME().getSymbol()), Phrase.of("expected.shared"));
        }
        return quantity(context.quantity());
    }

    Expression.HowMany member(CompParser.MemberContext context) {
        boolean shared = context.getParent() instanceof CompParser.TeamContext team && team.shared() != null;
        if (shared && context.OTHER() != null) {
            report(Code.UNEXPECTED, span(context.OTHER().getSymbol()), ProgrammeParser.found(context.OTHER().getSymbol()), Phrase.of("expected.shareable"));
        }
        return howMany(context.quantity(), context.NAME(), context.expression(), context.among(), span(context));
    }

    private Expression.HowMany howMany(CompParser.QuantityContext number, TerminalNode list, CompParser.ExpressionContext condition,
                                       CompParser.AmongContext among, Span span) {
        Optional<Expression.Among> of = Optional.ofNullable(among)
                .map(a -> new Expression.Among(quantity(a.quantity()), expression(a.expression()), span(a)));
        return new Expression.HowMany(quantity(number), name(list), expression(condition), of, span);
    }

    static Expression quantity(CompParser.QuantityContext context) {
        return context.NUMBER() != null ? new Expression.NumberText(digits(context.NUMBER().getText()), false, span(context))
                : new Expression.Reference(name(context.NAME()), Optional.empty(), span(context));
    }

    /// "for each person who ...": the number of them.
    Expression countWho(TerminalNode list, CompParser.ExpressionContext who, Span span) {
        return new Expression.Aggregate(Aggregation.COUNT, Optional.empty(), List.of(), Optional.empty(), name(list), false, Optional.empty(), Optional.empty(), Optional.of(expression(who)), span);
    }

    Expression full(CompParser.FullContext word, CompParser.SizeContext size, Expression of, Span span) {
        if (!word.getText().equals("full")) {
            report(Code.UNEXPECTED, span(word), ProgrammeParser.found(word.getStart()), Phrase.of(Slips.CURRENCY.matcher(word.getText()).matches() ? "expected.eachUnit" : "expected.eachFull"));
        }
        return new Expression.Full(size(size), of, span);
    }

    private Expression size(CompParser.SizeContext context) {
        return context.number() != null ? number(context.number()) : context.money() != null ? money(context.money())
                : new Expression.Reference(name(context.NAME()), Optional.empty(), span(context));
    }

    private Expression selection(CompParser.SelectionContext context) {
        Expression whole = whole(context);
        if (context.ofWhich() == null) {
            return whole;
        }
        CompParser.OfWhichContext part = context.ofWhich();
        if (!(whole instanceof Expression.Comparison comparison)) {
            report(Code.WHERE_WITHOUT_MEASURE, span(part), "other");
            return whole;
        }
        return new Expression.OfWhich(comparison, relation(comparison.left(), part.relation(), span(part)), expression(part.expression()), span(context));
    }

    private Expression whole(CompParser.SelectionContext context) {
        Expression first = expression(context.expression(0));
        if (context.expression().size() == 1) {
            return first;
        }
        Expression where = expression(context.expression(1));
        if (first instanceof Expression.Aggregate a) {
            return selected(a, where, span(context));
        }
        if (first instanceof Expression.Comparison(Expression.Aggregate a, Relation relation, Expression right, _) && a.where().isEmpty()) {
            return new Expression.Comparison(selected(a, where, span(context)), relation, right, span(context));
        }
        if (!(first instanceof Expression.InLastMonths(Expression.Aggregate _, _, _))) {
            boolean ofPart = first instanceof Expression.Junction(_, List<Expression> parts, _) && parts.getLast() instanceof Expression.Aggregate;
            report(Code.WHERE_WITHOUT_MEASURE, span((Token) context.getChild(1).getPayload()), ofPart ? "brackets" : "other");
        }
        return first;
    }

    private static Expression selected(Expression.Aggregate a, Expression where, Span span) {
        return new Expression.Aggregate(a.aggregation(), a.of(), a.keys(), a.currency(), a.list(), a.all(), a.window(), a.having(), Optional.of(where), span);
    }

    /// A measure has one body; a second line below it is a mistake of the author.
    void reportSecond(ParserRuleContext body) {
        report(Code.UNEXPECTED, span(body), ProgrammeParser.found(body.getStart()), Phrase.of("expected.endOfMeasure"));
    }

    Expression expression(CompParser.ExpressionContext context) {
        List<Expression> parts = context.negation().stream().map(this::negation).toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        if (!context.AND().isEmpty() && !context.OR().isEmpty()) {
            report(Code.MIXED_AND_OR, span(context));
        }
        return new Expression.Junction(!context.AND().isEmpty(), parts, span(context));
    }

    private Expression negation(CompParser.NegationContext context) {
        Expression operand = comparison(context.comparison());
        int count = context.NOT().size();
        if (count > Limits.NEGATIONS) {
            report(Code.NESTED_TOO_DEEPLY, span(context), Limits.NEGATIONS);
            return operand;
        }
        for (int i = 0; i < count; i++) {
            operand = new Expression.Not(operand, span(context));
        }
        return operand;
    }

    private Expression comparison(CompParser.ComparisonContext context) {
        return relation(sum(context.sum()), context.relation(), span(context));
    }

    private Expression relation(Expression left, CompParser.RelationContext context, Span span) {
        return switch (context) {
            case null -> left;
            case CompParser.AtLeastContext c -> new Expression.Comparison(left, Relation.AT_LEAST, threshold(c.threshold()), span);
            case CompParser.AtMostContext c -> new Expression.Comparison(left, Relation.AT_MOST, threshold(c.threshold()), span);
            case CompParser.MoreThanContext c -> new Expression.Comparison(left, Relation.MORE_THAN, threshold(c.threshold()), span);
            case CompParser.LessThanContext c -> new Expression.Comparison(left, Relation.LESS_THAN, threshold(c.threshold()), span);
            case CompParser.BeforeContext c -> new Expression.Comparison(left, Relation.LESS_THAN, sum(c.sum()), span);
            case CompParser.AfterContext c -> new Expression.Comparison(left, Relation.MORE_THAN, sum(c.sum()), span);
            case CompParser.OnOrBeforeContext c -> new Expression.Comparison(left, Relation.AT_MOST, sum(c.sum()), span);
            case CompParser.OnOrAfterContext c -> new Expression.Comparison(left, Relation.AT_LEAST, sum(c.sum()), span);
            case CompParser.EqualContext c ->
                    new Expression.Comparison(left, c.NOT() == null ? Relation.EQUAL : Relation.NOT_EQUAL, sum(c.sum()), span);
            case CompParser.BetweenContext c when Limits.betweens(c) > Limits.BETWEENS -> {
                report(Code.NESTED_TOO_DEEPLY, span, Limits.BETWEENS);
                yield left;
            }
            case CompParser.BetweenContext c -> new Expression.Between(left, sum(c.sum(0)), sum(c.sum(1)), span);
            case CompParser.InLastMonthsContext c -> new Expression.InLastMonths(left, digits(c.NUMBER().getText()), span);
            case CompParser.OneOfContext c -> new Expression.Membership(left, c.NOT() != null || c.NONE() != null, codes(c.codes()), span);
            case CompParser.AbsentContext c -> new Expression.Absent(left, c.NOT() != null, c.OPEN_ENDED() != null, span);
            case CompParser.RelationContext other -> throw new IllegalStateException(other.getText());
        };
    }

    Expression threshold(CompParser.ThresholdContext context) {
        return switch (context) {
            case CompParser.SingleThresholdContext c -> sum(c.sum());
            case CompParser.ThresholdTableContext c -> table(c.table());
            case CompParser.ThresholdContext other -> throw new IllegalStateException(other.getText());
        };
    }

    Expression table(CompParser.TableContext context) {
        return new Expression.Table(context.tableRow().stream().flatMap(this::rows).toList(), span(context));
    }

    /// A row for several terms is one for each of them.
    private Stream<Expression.Row> rows(CompParser.TableRowContext context) {
        Expression amount = amount(context.amount());
        if (context.IN() != null) {
            List<Name> names = context.NAME().stream().map(AstFromParse::name).toList();
            int terms = names.size() - (context.noun == null ? 0 : 1);
            Optional<Name> noun = names.stream().skip(terms).findFirst();
            return names.stream().limit(terms).map(term -> new Expression.Row(amount, new Expression.RowKey.In(term, noun), span(context)));
        }
        Expression.RowKey key = context.FROM() != null ? new Expression.RowKey.From(date(context.DATE()))
                : context.UNTIL() != null ? new Expression.RowKey.Until(date(context.DATE()))
                : context.IF() != null ? new Expression.RowKey.If(body(context.body())) : new Expression.RowKey.Otherwise();
        return Stream.of(new Expression.Row(amount, key, span(context)));
    }

    private Expression amount(CompParser.AmountContext context) {
        if (context.number() != null) {
            return number(context.MINUS(), context.number(), span(context));
        }
        if (context.money() != null) {
            return money(context.money());
        }
        if (context.DATE() != null) {
            return new Expression.DateLiteral(date(context.DATE()), span(context));
        }
        if (context.YEAR_MONTH() != null) {
            return new Expression.MonthLiteral(context.getText(), span(context));
        }
        if (context.NAME() != null) {
            return new Expression.Call(name(context.NAME()), context.argument().stream().map(this::argument).toList(), span(context));
        }
        if (context.table() != null) {
            return table(context.table());
        }
        return context.fieldName() != null ? new Expression.Reference(name(context.fieldName()), Optional.empty(), span(context))
                : expression(context.expression());
    }

    Expression sum(CompParser.SumContext context) {
        List<CompParser.ProductContext> products = context.product();
        Reach.ofGrowth(context).forEach(growth -> report(Code.GROWTH_WITHOUT_BRACKETS, span(growth)));
        Reach.ofPairs(context).forEach(pair -> report(Code.PAIR_WITHOUT_BRACKETS, span(pair), pair.getStart().getText().replaceAll("\\s+", " "), "pair"));
        Reach.ofFull(context).forEach(full -> report(Code.PAIR_WITHOUT_BRACKETS, span(full), "number of full", "full"));
        Expression result = product(products.getFirst());
        for (int i = 1; i < products.size(); i++) {
            Operator operator = context.getChild(2 * i - 1).getText().equals("+") ? Operator.PLUS : Operator.MINUS;
            Expression right = product(products.get(i));
            result = new Expression.Arithmetic(result, operator, right, result.span().to(right.span()));
        }
        return result;
    }

    private Expression product(CompParser.ProductContext context) {
        List<CompParser.ShiftedContext> factors = context.shifted();
        Expression result = shifted(factors.getFirst());
        for (int i = 1; i < factors.size(); i++) {
            Operator operator = context.getChild(2 * i - 1).getText().equals("*") ? Operator.TIMES : Operator.DIVIDED;
            Expression right = shifted(factors.get(i));
            result = new Expression.Arithmetic(result, operator, right, result.span().to(right.span()));
        }
        return result;
    }

    private Expression shifted(CompParser.ShiftedContext context) {
        Expression result = factor(context.factor());
        if (context.moment().size() > Limits.NEGATIONS) {
            report(Code.NESTED_TOO_DEEPLY, span(context), Limits.NEGATIONS);
            return result;
        }
        for (CompParser.MomentContext moment : context.moment()) {
            result = new Expression.Shifted(result, MomentFromParse.of(moment), span(context));
        }
        return result;
    }

    private Expression factor(CompParser.FactorContext context) {
        Span span = span(context);
        return switch (context) {
            case CompParser.BracketsContext c -> within(body(c.body()), c.window(), span);
            case CompParser.TableFactorContext c -> table(c.table());
            case CompParser.GrowthFactorContext c -> new Expression.Growth(c.IN_PERCENT() != null, factor(c.factor()),
                    Optional.ofNullable(c.DATE()).map(AstFromParse::date), span);
            case CompParser.EveryMetricFactorContext _ -> new Expression.EveryMetric(span);
            case CompParser.MetricPointsFactorContext c -> new Expression.PointsOf(name(c.title()), span);
            case CompParser.MonthOfFactorContext c -> new Expression.MonthOf(body(c.body()), span);
            case CompParser.DaysFactorContext c -> new Expression.DaysBetween(factor(c.factor(0)), factor(c.factor(1)), span);
            case CompParser.LaterFactorContext c -> new Expression.LaterOf(c.LATER_OF() != null, factor(c.factor(0)), factor(c.factor(1)), span);
            case CompParser.GreaterFactorContext c -> new Expression.GreaterOf(c.GREATER_OF() != null, factor(c.factor(0)), factor(c.factor(1)), span);
            case CompParser.FullFactorContext c -> full(c.full(), c.size(), factor(c.factor()), span);
            case CompParser.ReachesFactorContext c -> new Expression.Reaches(c.NAME().size() > 1 ? Optional.of(name(c.NAME(0))) : Optional.empty(),
                    name(c.NAME().getLast()), name(c.title()), span);
            case CompParser.CallFactorContext c -> new Expression.Call(name(c.NAME()), c.argument().stream().map(this::argument).toList(), span);
            case CompParser.NumberFactorContext c -> number(c.MINUS(), c.number(), span);
            case CompParser.MoneyFactorContext c -> money(c.money());
            case CompParser.DateFactorContext c -> new Expression.DateLiteral(date(c.DATE()), span);
            case CompParser.MonthFactorContext c -> new Expression.MonthLiteral(c.getText(), span);
            case CompParser.TextFactorContext c -> new Expression.TextLiteral(text(c.STRING()), span);
            case CompParser.YesNoFactorContext c -> new Expression.YesNo(c.YES() != null, span);
            case CompParser.AggregateFactorContext c -> aggregates.aggregate(c.aggregate());
            case CompParser.NameFactorContext c -> within(reference(c), c.window(), span);
            case CompParser.HoldingFactorContext c -> holding(c);
            case CompParser.FactorContext other -> throw new IllegalStateException(other.getText());
        };
    }

    /// @param minus null where none stands before the number
    private static Expression number(TerminalNode minus, CompParser.NumberContext context, Span span) {
        return new Expression.NumberText((minus == null ? "" : "-") + digits(context.NUMBER().getText()), context.PERCENT() != null, span);
    }

    private Expression number(CompParser.NumberContext context) {
        return number(null, context, span(context));
    }

    private Expression money(CompParser.MoneyContext context) {
        return new Expression.Money(name(context.NAME()), digits(context.NUMBER().getText()), span(context));
    }

    Expression.Argument argument(CompParser.ArgumentContext context) {
        Span span = span(context);
        if (context.number() != null) {
            return new Expression.Argument.OfValue(number(context.number()), span);
        }
        if (context.money() != null) {
            return new Expression.Argument.OfValue(money(context.money()), span);
        }
        if (context.DATE() != null) {
            return new Expression.Argument.OfValue(new Expression.DateLiteral(date(context.DATE()), span), span);
        }
        if (context.OPEN() == null && context.code(0).OF() == null) {
            return new Expression.Argument.OfValue(new Expression.Reference(name(context.code(0).NAME(0)), Optional.empty(), span), span);
        }
        return new Expression.Argument.OfCodes(new Codes.Listed(context.code().stream().map(Expressions::code).toList(), span), span);
    }

    private static Expression reference(CompParser.NameFactorContext context) {
        Optional<Name> record = context.OF() == null ? Optional.empty() : Optional.of(name(context.NAME() == null ? context.DOCUMENT() : context.NAME()));
        return new Expression.Reference(name(context.fieldName()), record, new Span(span(context).start(), record.map(Name::span).orElse(span(context.fieldName())).end()));
    }

    /// A value of which it is asked whether it lies in a window, if one is written behind it.
    private Expression within(Expression value, CompParser.WindowContext window, Span span) {
        return window == null ? value : new Expression.InWindow(value, aggregates.window(window), span);
    }

    private Expression holding(CompParser.HoldingFactorContext context) {
        Optional<Name> subject = context.NAME() == null ? Optional.empty() : Optional.of(name(context.NAME()));
        return switch (context.credentials()) {
            case CompParser.CredentialContext c ->
                    new Expression.Holding(subject, verb(context.verb()), Optional.of("1"), new Codes.Listed(List.of(code(c.code())), span(c)), true, span(context));
            case CompParser.CredentialsOfContext c -> {
                Optional<String> wanted = c.ALL() != null ? Optional.empty() : Optional.of(c.ANY() != null ? "1" : digits(c.NUMBER().getText()));
                yield new Expression.Holding(subject, verb(context.verb()), wanted, codes(c.codes()), false, span(context));
            }
            case CompParser.CredentialsContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private static Expression.Verb verb(CompParser.VerbContext context) {
        return switch (context.getStop().getType() == CompParser.AS ? context.getStart().getType() : context.getStop().getType()) {
            case CompParser.HOLD -> Expression.Verb.HOLD;
            case CompParser.HAVE -> Expression.Verb.HAVE;
            case CompParser.PASS -> Expression.Verb.PASS;
            case CompParser.EARN -> Expression.Verb.EARN;
            case CompParser.COMPLETE -> Expression.Verb.COMPLETE;
            case CompParser.ASSOCIATED -> Expression.Verb.ASSOCIATED;
            case CompParser.AUTHORIZED -> Expression.Verb.AUTHORIZED;
            default -> throw new IllegalStateException(context.getText());
        };
    }

    Codes codes(CompParser.CodesContext context) {
        return switch (context) {
            case CompParser.CodeListContext c -> new Codes.Listed(c.code().stream().map(Expressions::code).toList(), span(c));
            case CompParser.CodeSetContext c -> new Codes.Named(name(c.NAME()), span(c));
            case CompParser.CodesContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private static Codes.Code code(CompParser.CodeContext context) {
        return new Codes.Code(name(context.NAME(0)), Optional.ofNullable(context.NAME(1)).map(AstFromParse::name), span(context));
    }

    static String digits(String number) {
        return number.replace(",", "");
    }

    void report(Code code, Span span, Object... arguments) {
        diagnostics.accept(Diagnostic.of(code, new Place.InSource(file, span), arguments));
    }
}
