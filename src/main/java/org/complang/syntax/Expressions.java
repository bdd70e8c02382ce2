package org.complang.syntax;

import static org.complang.syntax.AstFromParse.date;
import static org.complang.syntax.AstFromParse.name;
import static org.complang.syntax.AstFromParse.span;
import static org.complang.syntax.AstFromParse.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
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
import org.complang.wording.Phrase;

/// Parse tree to syntax tree: conditions and values.
final class Expressions {
    private final SourceFile file;
    private final Consumer<Diagnostic> diagnostics;

    Expressions(SourceFile file, Consumer<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    Expression body(CompParser.BodyContext context) {
        return switch (context) {
            case CompParser.HowManyContext c -> new Expression.HowMany(digits(c.NUMBER().getText()), name(c.NAME()), expression(c.expression()), span(c));
            case CompParser.SelectionContext c -> selection(c);
            case CompParser.BodyContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private Expression selection(CompParser.SelectionContext context) {
        Expression first = expression(context.expression(0));
        if (context.WHERE() == null) {
            return first;
        }
        Expression where = expression(context.expression(1));
        if (first instanceof Expression.Aggregate a) {
            return new Expression.Aggregate(a.aggregation(), a.field(), a.currency(), a.list(), a.window(), Optional.of(where), span(context));
        }
        report(Code.WHERE_WITHOUT_MEASURE, span(context.WHERE().getSymbol()));
        return first;
    }

    /// A measure has one body; a second line below it is a mistake of the author.
    void reportSecond(ParserRuleContext body) {
        report(Code.UNEXPECTED, span(body), Phrase.of("found.text", body.getStart().getText()), Phrase.of("expected.endOfMeasure"));
    }

    private Expression expression(CompParser.ExpressionContext context) {
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
        Expression left = sum(context.sum());
        Span span = span(context);
        return switch (context.relation()) {
            case null -> left;
            case CompParser.AtLeastContext c -> new Expression.Comparison(left, Relation.AT_LEAST, threshold(c.threshold()), span);
            case CompParser.AtMostContext c -> new Expression.Comparison(left, Relation.AT_MOST, threshold(c.threshold()), span);
            case CompParser.MoreThanContext c -> new Expression.Comparison(left, Relation.MORE_THAN, threshold(c.threshold()), span);
            case CompParser.LessThanContext c -> new Expression.Comparison(left, Relation.LESS_THAN, threshold(c.threshold()), span);
            case CompParser.EqualContext c ->
                    new Expression.Comparison(left, c.NOT() == null ? Relation.EQUAL : Relation.NOT_EQUAL, sum(c.sum()), span);
            case CompParser.OneOfContext c -> new Expression.Membership(left, c.NOT() != null, codes(c.codes()), span);
            case CompParser.RelationContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private Expression threshold(CompParser.ThresholdContext context) {
        return switch (context) {
            case CompParser.SingleThresholdContext c -> sum(c.sum());
            case CompParser.ThresholdTableContext c -> new Expression.Table(c.thresholdRow().stream().map(this::row).toList(), span(c));
            case CompParser.ThresholdContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private Expression.Row row(CompParser.ThresholdRowContext context) {
        Expression value = context.number() != null ? number(context.number()) : money(context.money());
        Optional<org.complang.syntax.ast.Name> noun = context.NAME().size() > 1 ? Optional.of(name(context.NAME(1))) : Optional.empty();
        return new Expression.Row(value, name(context.NAME(0)), noun, span(context));
    }

    private Expression sum(CompParser.SumContext context) {
        List<CompParser.ProductContext> products = context.product();
        Expression result = product(products.getFirst());
        for (int i = 1; i < products.size(); i++) {
            Operator operator = context.getChild(2 * i - 1).getText().equals("+") ? Operator.PLUS : Operator.MINUS;
            Expression right = product(products.get(i));
            result = new Expression.Arithmetic(result, operator, right, result.span().to(right.span()));
        }
        return result;
    }

    private Expression product(CompParser.ProductContext context) {
        List<CompParser.FactorContext> factors = context.factor();
        Expression result = factor(factors.getFirst());
        for (int i = 1; i < factors.size(); i++) {
            Operator operator = context.getChild(2 * i - 1).getText().equals("*") ? Operator.TIMES : Operator.DIVIDED;
            Expression right = factor(factors.get(i));
            result = new Expression.Arithmetic(result, operator, right, result.span().to(right.span()));
        }
        return result;
    }

    private Expression factor(CompParser.FactorContext context) {
        Span span = span(context);
        return switch (context) {
            case CompParser.BracketsContext c -> body(c.body());
            case CompParser.NumberFactorContext c -> number(c.number());
            case CompParser.MoneyFactorContext c -> money(c.money());
            case CompParser.DateFactorContext c -> new Expression.DateLiteral(date(c.DATE()), span);
            case CompParser.MonthFactorContext c -> new Expression.MonthLiteral(c.getText(), span);
            case CompParser.TextFactorContext c -> new Expression.TextLiteral(text(c.STRING()), span);
            case CompParser.YesNoFactorContext c -> new Expression.YesNo(c.YES() != null, span);
            case CompParser.AggregateFactorContext c -> aggregate(c.aggregate());
            case CompParser.NameFactorContext c ->
                    new Expression.Reference(name(c.fieldName()), c.NAME() == null ? Optional.empty() : Optional.of(name(c.NAME())), span);
            case CompParser.HoldingFactorContext c -> holding(c);
            case CompParser.FactorContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private Expression number(CompParser.NumberContext context) {
        return new Expression.NumberText(digits(context.NUMBER().getText()), context.PERCENT() != null, span(context));
    }

    private Expression money(CompParser.MoneyContext context) {
        return new Expression.Money(name(context.NAME()), digits(context.NUMBER().getText()), span(context));
    }

    private Expression aggregate(CompParser.AggregateContext context) {
        return switch (context) {
            case CompParser.TotalContext c -> new Expression.Aggregate(Aggregation.TOTAL, Optional.of(name(c.fieldName())),
                    c.IN() == null ? Optional.empty() : Optional.of(name(c.NAME(0))), name(c.NAME().getLast()), window(c.window()), Optional.empty(), span(c));
            case CompParser.CountContext c -> new Expression.Aggregate(c.DIFFERENT() == null ? Aggregation.COUNT : Aggregation.COUNT_DIFFERENT,
                    Optional.ofNullable(c.fieldName()).map(AstFromParse::name), Optional.empty(), name(c.NAME()), window(c.window()), Optional.empty(), span(c));
            case CompParser.AggregateContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private static Optional<Expression.Window> window(CompParser.WindowContext context) {
        if (context == null) {
            return Optional.empty();
        }
        return Optional.of(new Expression.Window(context.NUMBER() == null ? "1" : digits(context.NUMBER().getText()), span(context)));
    }

    private Expression holding(CompParser.HoldingFactorContext context) {
        Optional<org.complang.syntax.ast.Name> subject = context.NAME() == null ? Optional.empty() : Optional.of(name(context.NAME()));
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
        return switch (context.getStart().getType()) {
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
        Optional<org.complang.syntax.ast.Name> of = context.OF() == null ? Optional.empty() : Optional.of(name(context.NAME(1)));
        return new Codes.Code(name(context.NAME(0)), of, span(context));
    }

    private static String digits(String number) {
        return number.replace(",", "");
    }

    private void report(Code code, Span span, Object... arguments) {
        diagnostics.accept(Diagnostic.of(code, new Place.InSource(file, span), arguments));
    }
}
