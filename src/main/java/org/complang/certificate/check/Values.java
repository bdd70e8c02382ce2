package org.complang.certificate.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.complang.certificate.check.DataModel.Field;
import org.complang.certificate.check.Document.Record;

/// What a value is, by what the certificate cites for it.
final class Values {
    private final Checking checking;
    private final Totals totals;

    Values(Checking checking) {
        this.checking = checking;
        this.totals = new Totals(checking);
    }

    /// The value for a record, which the certificate must claim too.
    Span span(Written value, Record at, Moment when, Written proof) throws Refusal {
        String kind = value.text("kind");
        if (kind.equals("at")) {
            return span(value.object("of"), at, when.at(value.object("moment")), proof);
        }
        Span span = switch (kind) {
            case "number" -> Span.of(Fraction.of(value.text("number")));
            case "day" -> day(LocalDate.parse(value.text("day")));
            case "month" -> month(YearMonth.parse(value.text("month")));
            case "as-of" -> day(when.day());
            case "last-closed-month" -> Span.of(Fraction.of(Moment.lastClosed(when.day())));
            case "start-of-month" -> day(when.day().withDayOfMonth(1));
            case "end-of-month" -> day(YearMonth.from(when.day()).atEndOfMonth());
            case "start-of-fiscal-quarter" -> day(Moment.begun(when.day(), value.number("begins"), 3).atDay(1));
            case "start-of-fiscal-year" -> day(Moment.begun(when.day(), value.number("begins"), 12).atDay(1));
            case "end-of-fiscal-year" -> day(Moment.begun(when.day(), value.number("begins"), 12).plusMonths(11).atEndOfMonth());
            case "start-of-quarter" -> day(Moment.begun(when.day(), 1, 3).atDay(1));
            case "start-of-year" -> day(LocalDate.of(when.day().getYear(), 1, 1));
            case "end-of-year" -> day(LocalDate.of(when.day().getYear(), 12, 31));
            case "score" -> checking.score;
            case "least-metric" -> checking.leastMetric;
            case "points-of" -> checking.metrics.getOrDefault(value.text("metric"), Span.of(Fraction.ZERO));
            case "field" -> field(value, at, proof);
            case "month-of" -> of(value, at, when, proof).each(day -> Fraction.of(Span.months(YearMonth.from(LocalDate.ofEpochDay(day.whole())))));
            case "moved" -> moved(value, at, when, proof);
            case "later", "earlier" -> side("left", value, at, when, proof).greaterOf(kind.equals("later"), side("right", value, at, when, proof));
            case "days-between" -> side("right", value, at, when, proof).minus(side("left", value, at, when, proof));
            case "plus" -> side("left", value, at, when, proof).plus(side("right", value, at, when, proof));
            case "minus" -> side("left", value, at, when, proof).minus(side("right", value, at, when, proof));
            case "times" -> side("left", value, at, when, proof).times(side("right", value, at, when, proof));
            case "divided" -> side("left", value, at, when, proof).divided(side("right", value, at, when, proof));
            case "greater", "lesser" -> side("left", value, at, when, proof).greaterOf(kind.equals("greater"), side("right", value, at, when, proof));
            case "full" -> side("left", value, at, when, proof).full(side("right", value, at, when, proof));
            case "growth" -> growth(value, at, when, proof);
            case "by-key" -> byKey(value, at, when, proof);
            case "by-date" -> byDate(value, at, when, proof);
            case "choice" -> choice(value, at, when, proof);
            case "total", "count", "different", "earliest", "latest", "lowest", "highest" -> totals.span(value, at, when, proof);
            case String _ -> throw value.refused(Refusal.Kind.FORM, kind, "");
        };
        proof.claims("value", span.written(value.text("unit")));
        proof.close();
        return span;
    }

    private static Span day(LocalDate day) {
        return Span.of(Fraction.of(day.toEpochDay()));
    }

    private static Span month(YearMonth month) {
        return Span.of(Fraction.of(Span.months(month)));
    }

    private Span side(String side, Written value, Record at, Moment when, Written proof) throws Refusal {
        return span(value.object(side), at, when, proof.object(side));
    }

    private Span of(Written value, Record at, Moment when, Written proof) throws Refusal {
        return side("of", value, at, when, proof);
    }

    /// A count that is not known is at least 0.
    private Span field(Written value, Record at, Written proof) throws Refusal {
        Field field = checking.model.field(value.text("field"), value);
        proof.cites("at", field.pointer(at.of(field.table()).pointer));
        return switch (at.cell(field)) {
            case Cell.Empty.UNKNOWN -> field.type().equals("count") ? Span.of(Fraction.ZERO, null) : Span.OPEN;
            case Cell.Empty.NONE -> field.absent().equals("open-ended") ? Span.of(Span.ENDLESS) : Span.ABSENT;
            case Cell.Open(Cell told, boolean first) -> first ? Span.of(null, number(told, value)) : field.absent().equals("none") ? Span.OPEN : Span.of(number(told, value), null);
            case Cell other -> Span.of(number(other, value));
        };
    }

    private static Fraction number(Cell cell, Written value) throws Refusal {
        return switch (cell) {
            case Cell.Number(Fraction number) -> number;
            case Cell.Day(long day) -> Fraction.of(day);
            case Cell.Month(long month) -> Fraction.of(month);
            case Cell other -> throw value.refused(Refusal.Kind.FORM, Json.text(other.cited()), "");
        };
    }

    private Span moved(Written value, Record at, Moment when, Written proof) throws Refusal {
        int by = value.number("by") * (value.yes("back") ? -1 : 1);
        boolean plain = value.text("unit").equals("month") || value.text("in").equals("days");
        return of(value, at, when, proof).each(day -> plain ? day.plus(Fraction.of(by)) : Fraction.of(LocalDate.ofEpochDay(day.whole()).plusMonths(by).toEpochDay()));
    }

    private Span growth(Written value, Record at, Moment when, Written proof) throws Refusal {
        Span now = span(value.object("of"), at, when, proof.object("now"));
        Span earlier = span(value.object("of"), at, when.at(value.object("since")), proof.object("earlier"));
        return value.yes("percent") ? now.percentAbove(earlier) : now.minus(earlier);
    }

    private Span byKey(Written value, Record at, Moment when, Written proof) throws Refusal {
        Field field = checking.model.field(value.text("field"), value);
        proof.cites("at", field.pointer(at.of(field.table()).pointer));
        Cell cell = at.cell(field);
        proof.cites("key", cell.cited());
        if (cell == Cell.Empty.UNKNOWN) {
            return Span.OPEN;
        }
        for (Written row : value.objects("rows")) {
            if (Conditions.oneOf(cell, List.of(row.text("term"))) == Outcome.MET) {
                return span(row.object("value"), at, when, proof.object("chosen"));
            }
        }
        return otherwise(value, at, when, proof);
    }

    private Span byDate(Written value, Record at, Moment when, Written proof) throws Refusal {
        for (Written row : value.objects("rows")) {
            if (inForce(row, when.asOf())) {
                return span(row.object("value"), at, when, proof.object("chosen"));
            }
        }
        return otherwise(value, at, when, proof);
    }

    private Span otherwise(Written value, Record at, Moment when, Written proof) throws Refusal {
        return value.has("otherwise") ? span(value.object("otherwise"), at, when, proof.object("chosen")) : Span.ABSENT;
    }

    /// Whether something that may say from and until which day it is in force is so on a day.
    static boolean inForce(Written written, LocalDate day) throws Refusal {
        return !(written.has("from") && day.isBefore(LocalDate.parse(written.text("from")))) && !(written.has("until") && day.isAfter(LocalDate.parse(written.text("until"))));
    }

    /// The value of the first row whose condition is met; where it is not known which that is, either.
    private Span choice(Written value, Record at, Moment when, Written proof) throws Refusal {
        List<Written> cited = proof.objects("rows");
        Span found = null;
        int next = 0;
        for (Written row : value.objects("rows")) {
            if (next == cited.size()) {
                throw proof.refused(Refusal.Kind.LACKING, String.valueOf(next), "rows");
            }
            Written here = cited.get(next++);
            Outcome met = checking.conditions.outcome(row.object("if"), at, when, here.object("if"));
            if (met != Outcome.NOT_MET) {
                Span span = span(row.object("value"), at, when, here.object("chosen"));
                found = found == null ? span : found.either(span);
            }
            here.close();
            if (met == Outcome.MET) {
                return whole(found, next, cited, proof);
            }
        }
        Span last = otherwise(value, at, when, proof);
        return whole(found == null ? last : found.either(last), next, cited, proof);
    }

    private static Span whole(Span span, int read, List<Written> cited, Written proof) throws Refusal {
        if (read != cited.size()) {
            throw proof.refused(Refusal.Kind.FORM, String.valueOf(cited.size()), String.valueOf(read));
        }
        return span;
    }
}
