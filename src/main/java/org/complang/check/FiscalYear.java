package org.complang.check;

import java.time.Month;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.model.Window;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.Node;

/// The year by which a programme counts, if it declares one.
final class FiscalYear {
    /// Where it is declared.
    private Optional<String> declared = Optional.empty();
    private Optional<Month> begins = Optional.empty();

    /// Takes what a file declares; a second declaration, and one that is not of twelve months, is reported.
    void declare(Declaration.FiscalYear year, Reporter reporter) {
        if (declared.isPresent()) {
            reporter.duplicate(year, "fiscal year", declared.get());
        } else {
            declared = Optional.of(reporter.place(year));
            begins = begins(year, reporter);
        }
    }

    private static Optional<Month> begins(Declaration.FiscalYear year, Reporter reporter) {
        Optional<Month> first = month(year.first());
        Optional<Month> last = month(year.last());
        if (first.isPresent() && last.isPresent() && last.get().plus(1) == first.get()) {
            return first;
        }
        reporter.report(Code.NOT_A_YEAR, year, first.isEmpty() ? year.first().text() : last.isEmpty() ? year.last().text() : "none");
        return Optional.empty();
    }

    /// The month of an English name.
    private static Optional<Month> month(Name name) {
        return Stream.of(Month.values()).filter(month -> month.name().equalsIgnoreCase(name.text())).findFirst();
    }

    /// The month with which the years begin that a month, a quarter or a year is one of, or a part of: January, or that of the fiscal year; nothing where that is not known, which has been reported, or is
    /// now.
    ///
    /// @param place what speaks of it
    Optional<Month> begins(Window.Unit unit, Node place, Reporter reporter) {
        if (!unit.isFiscal()) {
            return Optional.of(Month.JANUARY);
        }
        if (declared.isEmpty()) {
            reporter.report(Code.NO_FISCAL_YEAR, place);
        }
        return begins;
    }
}
