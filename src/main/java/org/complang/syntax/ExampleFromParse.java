package org.complang.syntax;

import static org.complang.syntax.AstFromParse.name;
import static org.complang.syntax.AstFromParse.span;
import static org.complang.syntax.AstFromParse.text;

import java.util.Optional;
import org.complang.syntax.antlr.CompParser;
import org.complang.syntax.ast.Example;
import org.complang.syntax.ast.Name;

/// Parse tree to syntax tree: the parts of examples.
final class ExampleFromParse {
    private ExampleFromParse() { }

    static Example.Field field(CompParser.GivenFieldContext context) {
        CompParser.GivenValueContext value = context.givenValue();
        Name name = name(context.fieldName());
        return switch (value.getStop().getType()) {
            case CompParser.NUMBER -> new Example.Field(name, value.NAME() == null ? Example.Kind.NUMBER : Example.Kind.MONEY, (value.NAME() == null ? "" : value.NAME().getText() + " ")
                    + (value.MINUS() == null ? "" : "-") + Expressions.digits(value.NUMBER().getText()), span(context));
            case CompParser.NAME -> new Example.Field(name, Example.Kind.NAME, value.getText(), span(context));
            case CompParser.DATE -> new Example.Field(name, Example.Kind.DATE, value.getText(), span(context));
            case CompParser.YEAR_MONTH -> new Example.Field(name, Example.Kind.MONTH, value.getText(), span(context));
            case CompParser.STRING -> new Example.Field(name, Example.Kind.TEXT, text(value.STRING()), span(context));
            case CompParser.YES -> new Example.Field(name, Example.Kind.YES, "", span(context));
            case CompParser.NO -> new Example.Field(name, Example.Kind.NO, "", span(context));
            case CompParser.UNKNOWN -> new Example.Field(name, Example.Kind.UNKNOWN, "", span(context));
            default -> new Example.Field(name, Example.Kind.NONE, "", span(context));
        };
    }

    static Example.Expectation expectation(CompParser.ExpectationContext context) {
        return switch (context) {
            case CompParser.ExpectLevelContext c -> new Example.Expectation.Attained(c.NO() != null, name(c.NAME()),
                    Optional.ofNullable(c.title()).map(AstFromParse::name), span(c));
            case CompParser.ExpectOutcomeContext c -> new Example.Expectation.OfLevel(name(c.NAME()), outcome(c.outcome()), Optional.ofNullable(c.title()).map(AstFromParse::name),
                    c.stepExpected().stream().map(step -> new Example.OfStep(step.title() == null ? name(step.NUMBER()) : name(step.title()), outcome(step.outcome()))).toList(),
                    span(c));
            case CompParser.ExpectPointsContext c -> new Example.Expectation.OfTrack(Expressions.digits(c.NUMBER().getText()),
                    Optional.ofNullable(c.title()).map(AstFromParse::name),
                    c.metricExpected().stream().map(metric -> new Example.OfMetric(name(metric.title()), Expressions.digits(metric.NUMBER().getText()))).toList(), span(c));
            case CompParser.ExpectationContext other -> throw new IllegalStateException(other.getText());
        };
    }

    private static String outcome(CompParser.OutcomeContext context) {
        return context.UNKNOWN() != null ? "unknown" : context.NOT() != null ? "notMet" : "met";
    }
}
