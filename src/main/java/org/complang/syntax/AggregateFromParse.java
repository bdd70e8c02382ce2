package org.complang.syntax;

import static org.complang.syntax.AstFromParse.name;
import static org.complang.syntax.AstFromParse.span;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.complang.diagnostic.Code;
import org.complang.source.Span;
import org.complang.syntax.antlr.CompLexer;
import org.complang.syntax.antlr.CompParser;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Expression.Aggregation;
import org.complang.syntax.ast.Expression.Relation;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// What is totalled, counted or chosen of records, and the windows of months, as they were read.
final class AggregateFromParse {
    private final Expressions expressions;

    AggregateFromParse(Expressions expressions) {
        this.expressions = expressions;
    }

    Expression aggregate(CompParser.AggregateContext context) {
        return switch (context) {
            case CompParser.TotalContext c -> over(Aggregation.TOTAL, Optional.of(summand(c.summand())), List.of(), c.NAME(), c.population(), null, span(c));
            case CompParser.AverageContext c -> over(c.MONTH() == null ? Aggregation.AVERAGE : Aggregation.AVERAGE_PER_MONTH, Optional.of(summand(c.summand())), List.of(), c.NAME(), c.population(), null, span(c));
            case CompParser.CountContext c -> over(c.DIFFERENT() == null ? Aggregation.COUNT : Aggregation.COUNT_DIFFERENT, Optional.empty(),
                    keys(c.keyFields()), null, c.population(), c.having(), span(c));
            case CompParser.ExtremeNumberContext c -> over(c.HIGHEST() != null ? Aggregation.HIGHEST : Aggregation.LOWEST, Optional.of(summand(c.summand())), List.of(), c.NAME(), c.population(), null, span(c));
            case CompParser.ExtremeDayContext c -> over(c.EARLIEST() != null ? Aggregation.EARLIEST : Aggregation.LATEST,
                    Optional.of(new Expression.Reference(name(c.fieldName()), Optional.empty(), span(c.fieldName()))), List.of(), null, c.population(), null, span(c));
            case CompParser.SomeContext c -> over(Aggregation.SOME, Optional.empty(), keys(c.keyFields()), null, c.population(), c.having(), span(c));
            case CompParser.AggregateContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private static List<Name> keys(CompParser.KeyFieldsContext context) {
        return context == null ? List.of() : context.fieldName().stream().map(AstFromParse::name).toList();
    }

    private Expression over(Aggregation aggregation, Optional<Expression> of, List<Name> keys, TerminalNode currency, CompParser.PopulationContext population,
                            CompParser.HavingContext having, Span span) {
        return new Expression.Aggregate(aggregation, of, keys, Optional.ofNullable(currency).map(AstFromParse::name), name(population.NAME()),
                population.ALL() != null, Optional.ofNullable(population.window()).map(this::window), Optional.ofNullable(having).flatMap(this::having), Optional.empty(), span);
    }

    private Expression summand(CompParser.SummandContext context) {
        if (context.fieldName() != null) {
            return new Expression.Reference(name(context.fieldName()), Optional.empty(), span(context));
        }
        return context.expression() != null ? expressions.expression(context.expression()) : expressions.table(context.table());
    }

    private Optional<Expression.Having> having(CompParser.HavingContext context) {
        Optional<Name> currency = Optional.ofNullable(context.NAME()).map(AstFromParse::name);
        Expression of = context.summand() == null ? new Expression.NumberText("1", false, span(context)) : summand(context.summand());
        List<Expression.Limit> limits = switch (context.relation()) {
            case CompParser.AtLeastContext c -> List.of(new Expression.Limit(Relation.AT_LEAST, expressions.threshold(c.threshold())));
            case CompParser.AtMostContext c -> List.of(new Expression.Limit(Relation.AT_MOST, expressions.threshold(c.threshold())));
            case CompParser.MoreThanContext c -> List.of(new Expression.Limit(Relation.MORE_THAN, expressions.threshold(c.threshold())));
            case CompParser.LessThanContext c -> List.of(new Expression.Limit(Relation.LESS_THAN, expressions.threshold(c.threshold())));
            case CompParser.BetweenContext c -> List.of(new Expression.Limit(Relation.AT_LEAST, expressions.sum(c.sum(0))), new Expression.Limit(Relation.AT_MOST, expressions.sum(c.sum(1))));
            case CompParser.RelationContext other -> {
                expressions.report(Code.UNEXPECTED, span(other), ProgrammeParser.found(other.getStart()), Phrase.of("expected.having"));
                yield List.of();
            }
        };
        return limits.isEmpty() ? Optional.empty() : Optional.of(new Expression.Having(of, currency, limits, context.moment().stream().map(MomentFromParse::of).toList(), span(context)));
    }

    /// So many periods in each of which, or in one of which, a sentence is so.
    Expression.Window window(CompParser.PeriodsContext context) {
        return new Expression.Window(Expressions.digits(context.NUMBER().getText()), period(context.severalPeriods(), "s"), span(context));
    }

    Expression.Window window(CompParser.WindowContext context) {
        return context.NUMBER() == null ? new Expression.Window("1", period(context.onePeriod(), ""), span(context))
                : new Expression.Window(Expressions.digits(context.NUMBER().getText()), period(context.severalPeriods(), "s"), span(context));
    }

    /// What is closed; months where it is called by another name, which is reported.
    ///
    /// @param plural what a word has behind it here
    private Expression.Period period(ParserRuleContext context, String plural) {
        Token word = context.getStart();
        return switch (word.getType()) {
            case CompLexer.FISCAL_QUARTER, CompLexer.FISCAL_QUARTERS -> Expression.Period.FISCAL_QUARTER;
            case CompLexer.FISCAL_YEAR, CompLexer.FISCAL_YEARS -> Expression.Period.FISCAL_YEAR;
            case CompLexer.NAME -> named(word, plural);
            default -> Expression.Period.MONTH;
        };
    }

    private Expression.Period named(Token word, String plural) {
        if (word.getText().equals("quarter" + plural)) {
            return Expression.Period.QUARTER;
        }
        if (!word.getText().equals("year" + plural)) {
            expressions.report(Code.UNEXPECTED, span(word), ProgrammeParser.found(word), Phrase.of("expected.window"));
            return Expression.Period.MONTH;
        }
        return Expression.Period.YEAR;
    }
}
