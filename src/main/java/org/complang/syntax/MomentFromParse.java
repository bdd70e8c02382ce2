package org.complang.syntax;

import org.complang.syntax.antlr.CompParser;
import org.complang.syntax.ast.Expression;

/// Moments at which a value or a condition is judged, and moves of days, as they were read.
final class MomentFromParse {
    private MomentFromParse() { }

    static Expression.Moment of(CompParser.MomentContext context) {
        return switch (context) {
            case CompParser.YearEarlierContext _ -> new Expression.Moment.MonthsEarlier("12");
            case CompParser.MonthsEarlierContext c -> new Expression.Moment.MonthsEarlier(Expressions.digits(c.NUMBER().getText()));
            case CompParser.DaysEarlierContext c -> new Expression.Moment.Moved(Expressions.digits(c.NUMBER().getText()), true, false);
            case CompParser.YearLaterContext _ -> new Expression.Moment.Moved("12", false, true);
            case CompParser.MonthsLaterContext c -> new Expression.Moment.Moved(Expressions.digits(c.NUMBER().getText()), false, true);
            case CompParser.DaysLaterContext c -> new Expression.Moment.Moved(Expressions.digits(c.NUMBER().getText()), true, true);
            case CompParser.OnDateContext c -> new Expression.Moment.On(AstFromParse.date(c.DATE()));
            case CompParser.EndOfLastClosedMonthContext _ -> new Expression.Moment.EndOfLastClosedMonth();
            case CompParser.EndOfMonthContext _ -> new Expression.Moment.EndOfMonth();
            case CompParser.MomentContext other -> throw new IllegalStateException(other.getText());
        };
    }
}
