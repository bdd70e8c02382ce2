package org.complang.certificate.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complang.certificate.check.DataModel.Field;
import org.complang.certificate.check.Document.Record;

/// Whether a condition is met, by what the certificate cites for it.
final class Conditions {
    /// The months of what windows are counted in.
    private static final Map<String, Integer> LENGTHS = Map.of("months", 1, "quarters", 3, "years", 12, "fiscal-quarters", 3, "fiscal-years", 12);

    private final Checking checking;
    private final Holdings holdings;
    private final Teams teams;

    Conditions(Checking checking) {
        this.checking = checking;
        this.holdings = new Holdings(checking);
        this.teams = new Teams(checking);
    }

    /// The outcome of a condition for a record, which the certificate must claim too.
    Outcome outcome(Written condition, Record at, Moment when, Written proof) throws Refusal {
        String kind = condition.text("kind");
        if (kind.equals("at")) {
            return outcome(condition.object("of"), at, when.at(condition.object("moment")), proof);
        }
        if (kind.equals("as-of-date")) {
            return outcome(condition.object("of"), checking.document.root(), Moment.of(when.asOf()), proof);
        }
        Outcome outcome = switch (kind) {
            case "at-least" -> atLeast(condition, at, when, proof);
            case "not" -> outcome(condition.object("of"), at, when, proof.object("of")).not();
            case "compare" -> checking.values.span(condition.object("left"), at, when, proof.object("left"))
                    .compare(condition.text("relation"), checking.values.span(condition.object("right"), at, when, proof.object("right")));
            case "in-last-months" -> inLastMonths(condition, at, when, proof);
            case "one-of" -> {
                Cell cell = field(condition, at, proof);
                yield oneOf(cell, condition.texts("terms"));
            }
            case "text-is" -> same(field(condition, at, proof), new Cell.Text(condition.text("text")));
            case "is-yes" -> same(field(condition, at, proof), new Cell.YesNo(true));
            case "is-none" -> same(field(condition, at, proof), Cell.Empty.NONE);
            case "same" -> fieldsSame(condition, at, proof);
            case "held" -> holdings.held(condition, at, when, proof);
            case "there" -> holdings.there(condition, at, when, proof);
            case "window" -> window(condition, at, when, proof);
            case "team" -> teams.outcome(condition, at, when, proof);
            case String _ -> throw condition.refused(Refusal.Kind.FORM, kind, "");
        };
        proof.claims("is", outcome.word());
        proof.close();
        return outcome;
    }

    /// So many of the parts. Those that are cited must be enough to tell.
    private Outcome atLeast(Written condition, Record at, Moment when, Written proof) throws Refusal {
        List<Written> parts = condition.objects("parts");
        int wanted = condition.number("wanted");
        Set<Integer> seen = new HashSet<>();
        int met = 0;
        int notMet = 0;
        for (Written cited : proof.objects("parts")) {
            int part = cited.number("part");
            if (part >= parts.size()) {
                throw cited.refused(Refusal.Kind.FORM, String.valueOf(part), String.valueOf(parts.size()));
            }
            if (!seen.add(part)) {
                throw cited.refused(Refusal.Kind.REPEATED, String.valueOf(part), "");
            }
            Outcome outcome = outcome(parts.get(part), at, when, cited);
            met += outcome == Outcome.MET ? 1 : 0;
            notMet += outcome == Outcome.NOT_MET ? 1 : 0;
        }
        boolean all = seen.size() == parts.size();
        if (met >= wanted || parts.size() - notMet < wanted || all) {
            return Outcome.of(met >= wanted, parts.size() - notMet >= wanted);
        }
        throw proof.refused(Refusal.Kind.LACKING, String.valueOf(seen.size()), String.valueOf(parts.size()));
    }

    private Outcome inLastMonths(Written condition, Record at, Moment when, Written proof) throws Refusal {
        Span day = checking.values.span(condition.object("day"), at, when, proof.object("day"));
        Span before = Span.of(Fraction.of(when.day().minusMonths(condition.number("months")).toEpochDay()));
        return day.compare("more-than", before).and(day.compare("at-most", Span.of(Fraction.of(when.known().toEpochDay()))));
    }

    private Cell field(Written condition, Record at, Written proof) throws Refusal {
        Field field = checking.model.field(condition.text("field"), condition);
        checking.cited(proof, field, at);
        return at.cell(field);
    }

    /// Whether a field holds one of some terms.
    static Outcome oneOf(Cell cell, List<String> terms) {
        return cell.isUnknown() ? Outcome.UNKNOWN : Outcome.of(cell instanceof Cell.Term(String name, boolean declared, _) && declared && terms.contains(name), false);
    }

    private static Outcome same(Cell cell, Cell wanted) {
        return cell.isUnknown() ? Outcome.UNKNOWN : Outcome.of(cell.equals(wanted), false);
    }

    private Outcome fieldsSame(Written condition, Record at, Written proof) throws Refusal {
        List<Cell> cells = new ArrayList<>();
        for (String side : List.of("left", "right")) {
            Field field = checking.model.field(condition.text(side), condition);
            Written cited = proof.object(side);
            checking.cited(cited, field, at);
            cited.close();
            cells.add(at.cell(field));
        }
        if (cells.contains(Cell.Empty.NONE)) {
            return Outcome.NOT_MET;
        }
        return cells.stream().anyMatch(Cell::isUnknown) ? Outcome.UNKNOWN : Outcome.of(cells.getFirst().equals(cells.getLast()), false);
    }

    /// Whether the month of a record is one of the last closed months, quarters or years.
    private Outcome window(Written condition, Record at, Moment when, Written proof) throws Refusal {
        Cell cell = field(condition, at, proof);
        if (!(cell instanceof Cell.Month(long month))) {
            return Outcome.of(false, cell.isUnknown());
        }
        String unit = LENGTHS.keySet().stream().filter(condition::has).findFirst().orElse("months");
        int length = LENGTHS.get(unit);
        long count = condition.number(unit);
        long begins = unit.startsWith("fiscal") ? condition.number("begins") : 1;
        long behind = Span.months(Moment.begun(when.day(), begins, length));
        return Outcome.of(month >= behind - count * length && month < behind && month <= Moment.lastClosed(when.asOf()), false);
    }

    /// Whether a day lies on the right side of a bound, which it may be itself; without a bound it does. A bound that may be earlier is still met by what is later than it.
    static Outcome bounded(Cell bound, LocalDate day, boolean from) {
        return switch (bound) {
            case Cell.Empty.NONE -> Outcome.MET;
            case Cell.Empty.UNKNOWN -> Outcome.UNKNOWN;
            case Cell.Day(long limit) -> Outcome.of(from ? limit <= day.toEpochDay() : limit >= day.toEpochDay(), false);
            case Cell.Open(Cell told, boolean first) -> {
                Outcome outcome = bounded(told, day, from);
                yield outcome == (first == from ? Outcome.MET : Outcome.NOT_MET) ? outcome : Outcome.UNKNOWN;
            }
            case Cell other -> throw new IllegalArgumentException("no day: " + other);
        };
    }
}
