package org.complang.check;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.model.Window;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.Node;
import org.complang.syntax.ast.ProgrammeFile;

/// The year by which a programme counts, if it declares one.
final class FiscalYear {
    private final boolean declared;
    private final Optional<Month> begins;

    private FiscalYear(boolean declared, Optional<Month> begins) {
        this.declared = declared;
        this.begins = begins;
    }

    /// What the files declare; a second declaration, and one that is not of twelve months, is reported.
    static FiscalYear of(List<ProgrammeFile> files, Reporter reporter) {
        Declaration.FiscalYear found = null;
        Reporter place = reporter;
        for (ProgrammeFile file : files) {
            for (Declaration declaration : file.declarations()) {
                if (declaration instanceof Declaration.FiscalYear year && found == null) {
                    found = year;
                    place = reporter.in(file.file());
                } else if (declaration instanceof Declaration.FiscalYear year) {
                    reporter.in(file.file()).duplicate(year, "fiscal year", place.place(found));
                }
            }
        }
        return found == null ? new FiscalYear(false, Optional.empty()) : new FiscalYear(true, begins(found, place));
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
        if (!declared) {
            reporter.report(Code.NO_FISCAL_YEAR, place);
        }
        return begins;
    }
}
