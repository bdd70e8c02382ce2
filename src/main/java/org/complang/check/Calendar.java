package org.complang.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.syntax.ast.Declaration.DateText;
import org.complang.syntax.ast.Expression;

/// Dates as written to days of the calendar.
final class Calendar {
    private Calendar() { }

    static Optional<LocalDate> date(DateText written, Reporter reporter) {
        try {
            return Optional.of(LocalDate.parse(written.text()));
        } catch (DateTimeException e) {
            reporter.report(Code.NO_SUCH_DATE, written, written.text());
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(Expression.MonthLiteral written, Reporter reporter) {
        try {
            return Optional.of(YearMonth.parse(written.text()));
        } catch (DateTimeException e) {
            reporter.report(Code.NO_SUCH_DATE, written, written.text());
            return Optional.empty();
        }
    }
}
