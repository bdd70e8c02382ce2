package org.complang.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Points;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Window;
import org.complang.wording.ExactNumber;
import org.complang.wording.Phrase;
import static org.complang.certificate.Notation.object;

/// What a competency requires, as a tree of JSON by which a certificate can be checked without the programme: one tree for one meaning. Labels and names of definitions are not in it.
public final class Requirements {
    private final Programme programme;
    private final Notation notation;
    private final Covered covered;

    private Requirements(Programme programme, LocalDate day) {
        this.programme = programme;
        this.covered = new Covered(programme, day);
        this.notation = new Notation(programme.shape());
    }

    /// The requirements of a competency as they are in force on a day; nothing where none of that name is.
    public static Optional<Map<String, Object>> of(Programme programme, String competency, LocalDate day) {
        return programme.competency(competency, day).map(new Requirements(programme, day)::competency);
    }

    private Map<String, Object> competency(Competency competency) {
        Map<String, Object> tree = object("competency", competency.name());
        limits(tree, competency.validity());
        tree.put("levels", programme.levels().terms().stream().map(Term::name).toList());
        List<Object> ways = new ArrayList<>();
        for (Competency.Option option : competency.options()) {
            Map<String, Object> way = object("name", option.name());
            limits(way, option.validity());
            way.put("levels", levels(option.levels(), true));
            ways.add(way);
        }
        competency.tracks().forEach(track -> ways.add(track(track, competency.levels())));
        tree.put("ways", ways);
        tree.put("data", new DataDescription(programme, notation).tree());
        return tree;
    }

    /// Of a track whose points are not covered, nothing that may rest on them is.
    private Map<String, Object> track(Competency.Track track, List<Competency.Level> levels) {
        Map<String, Object> way = object("name", track.name());
        boolean covered = this.covered.is(track);
        track.condition().ifPresent(condition -> way.put("if", covered ? condition(condition) : notCovered()));
        if (covered) {
            way.put("metrics", track.metrics().stream().map(this::metric).toList());
        }
        way.put("levels", levels(levels, covered));
        return way;
    }

    private static Map<String, Object> notCovered() {
        return object("kind", "not-covered");
    }

    /// The levels from the lowest to the highest.
    static List<Competency.Level> ordered(List<Competency.Level> levels) {
        return levels.stream().sorted((a, b) -> Integer.compare(a.level().index(), b.level().index())).toList();
    }

    private List<Object> levels(List<Competency.Level> levels, boolean covered) {
        List<Object> result = new ArrayList<>();
        for (Competency.Level level : ordered(levels)) {
            List<Object> steps = new ArrayList<>();
            for (Competency.Step step : level.steps()) {
                Map<String, Object> written = object("name", step.name());
                limits(written, step.validity());
                written.put("requires", covered && this.covered.is(step.requirement()) ? requirement(step.requirement()) : notCovered());
                steps.add(written);
            }
            result.add(object("level", level.level().name(), "steps", steps));
        }
        return result;
    }

    private static void limits(Map<String, Object> tree, Validity validity) {
        validity.from().ifPresent(day -> tree.put("from", day.toString()));
        validity.until().ifPresent(day -> tree.put("until", day.toString()));
    }

    private Map<String, Object> requirement(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Block(int wanted, List<Requirement> parts) -> atLeast(wanted, parts.stream().map(this::requirement).toList());
            case Requirement.Single(Condition condition) -> condition(condition);
            case Requirement.OfWhom ofWhom -> condition(ofWhom.condition());
        };
    }

    private static Map<String, Object> atLeast(int wanted, List<Map<String, Object>> parts) {
        return object("kind", "at-least", "wanted", number(wanted), "parts", parts);
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }

    private Map<String, Object> condition(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> atLeast(parts.size(), parts.stream().map(this::condition).toList());
            case Condition.Any(List<Condition> parts) -> atLeast(1, parts.stream().map(this::condition).toList());
            case Condition.Not(Condition inner) -> object("kind", "not", "of", condition(inner));
            case Condition.Compare(Value left, Condition.Relation relation, Value right) ->
                    object("kind", "compare", "left", value(left), "relation", Phrase.word(relation), "right", value(right));
            case Condition.InLastMonths(Value day, int months) -> object("kind", "in-last-months", "day", value(day), "months", number(months));
            case Condition.Within within -> condition(within.bounds());
            case Condition.At(Condition inner, Moment moment) -> object("kind", "at", "moment", moment(moment), "of", condition(inner));
            case Condition.Team team -> team(team);
            case Condition.Same(Column left, Column right) -> object("kind", "same", "left", notation.of(left), "right", notation.of(right));
            case Condition.OneOf oneOf -> oneOf(oneOf);
            case Condition.TextIs(Column column, String text) -> object("kind", "text-is", "field", notation.of(column), "text", text);
            case Condition.IsYes(Column column) -> object("kind", "is-yes", "field", notation.of(column));
            case Condition.IsNone(Column column) -> object("kind", "is-none", "field", notation.of(column));
            case Condition.Holds(_, int wanted, List<Condition.Choice> choices) -> choices.size() == 1 && wanted == 1 ? held(choices.getFirst())
                    : atLeast(wanted, choices.stream().map(this::held).toList());
            case Condition.Reaches reaches -> object("kind", "as-of-date", "of", atLeast(1, covered.ways(reaches).stream()
                    .map(steps -> atLeast(steps.size(), steps.stream().map(this::requirement).toList())).toList()));
        };
    }

    private Map<String, Object> oneOf(Condition.OneOf oneOf) {
        return object("kind", "one-of", "field", notation.of(oneOf.column()), "terms", oneOf.terms().stream().map(Term::name).toList());
    }

    private Map<String, Object> held(Condition.Choice choice) {
        Map<String, Object> held = object("kind", "held", "list", notation.of(choice.held()), "field", notation.of(choice.code()), "term", choice.term().name());
        choice.of().ifPresent(of -> held.put("of", oneOf(of)));
        choice.term().retired().ifPresent(day -> held.put("retired", day.toString()));
        choice.term().accepted().from().ifPresent(day -> held.put("acceptedFrom", day.toString()));
        choice.term().accepted().until().ifPresent(day -> held.put("acceptedUntil", day.toString()));
        return held;
    }

    private Map<String, Object> all(List<Clause> clauses) {
        return atLeast(clauses.size(), clauses.stream().map(this::clause).toList());
    }

    private Map<String, Object> clause(Clause clause) {
        return switch (clause) {
            case Clause.Meets(Condition condition) -> condition(condition);
            case Clause.Within(Column month, Window window) ->
                    fiscal(object("kind", "window", "field", notation.of(month), Phrase.word(window.unit()) + "s", number(window.count())), window.unit(), window.year());
            case Clause.There(Table table, boolean ended) -> object("kind", "there", "table", notation.of(table), "ended", ended);
        };
    }

    /// A team; where somebody may be in several groups, with the group of each place.
    private Map<String, Object> team(Condition.Team team) {
        int[] groups = team.groupOfPlaces();
        List<Object> places = new ArrayList<>();
        for (Condition.Place place : team.places()) {
            Map<String, Object> written = object("number", number(place.number()), "fits", all(Clause.of(team, place)));
            if (team.most() > 1) {
                written.put("group", number(groups[places.size()]));
            }
            places.add(written);
        }
        Map<String, Object> tree = object("kind", "team", "over", notation.of(team.over()), "per", notation.of(team.per()), "places", places);
        if (team.most() > 1) {
            tree.put("most", number(team.most()));
        }
        return tree;
    }

    /// What follows the fiscal year, with the month of the calendar with which that begins.
    private static Map<String, Object> fiscal(Map<String, Object> tree, Window.Unit unit, Month year) {
        if (unit.isFiscal()) {
            tree.put("begins", number(year.getValue()));
        }
        return tree;
    }

    private Map<String, Object> moment(Moment moment) {
        return switch (moment) {
            case Moment.MonthsEarlier(int months) -> object("kind", months < 0 ? "months-later" : "months-earlier", "months", number(Math.abs(months)));
            case Moment.On(LocalDate day) -> object("kind", "on", "day", day.toString());
            case Moment.EndOfLastClosedMonth() -> object("kind", "end-of-last-closed-month");
            case Moment.EndOfMonth(Column month) -> object("kind", "end-of-month", "column", notation.of(month));
        };
    }

    private Map<String, Object> value(Value value) {
        Map<String, Object> tree = switch (value) {
            case Value.Named(_, _, Value inner) -> value(inner);
            case Value.Number(BigFraction number, _) -> object("kind", "number", "number", ExactNumber.written(number));
            case Value.Money(BigFraction amount, _) -> object("kind", "number", "number", ExactNumber.written(amount));
            case Value.Date(LocalDate day) -> object("kind", "day", "day", day.toString());
            case Value.Month(var month) -> object("kind", "month", "month", month.toString());
            case Value.Field(Column column) -> object("kind", "field", "field", notation.of(column));
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> object("kind", Phrase.word(operator), "left", value(left), "right", value(right));
            case Value.Growth(boolean percent, Value inner, Moment since) -> object("kind", "growth", "percent", percent, "of", value(inner), "since", moment(since));
            case Value.At(Value inner, Moment moment) -> object("kind", "at", "moment", moment(moment), "of", value(inner));
            case Value.AsOf() -> object("kind", "as-of");
            case Value.OfCalendar(Value.CalendarPart part, Month year) -> fiscal(object("kind", Phrase.word(part)), part.unit(), year);
            case Value.MonthOf(Value day) -> object("kind", "month-of", "of", value(day));
            case Value.Moved(Value day, int by, Value.Unit unit) -> object("kind", "moved", "of", value(day), "by", number(Math.abs(by)), "back", by < 0, "in", Phrase.word(unit));
            case Value.LaterOf(boolean later, Value left, Value right) -> object("kind", later ? "later" : "earlier", "left", value(left), "right", value(right));
            case Value.DaysBetween(Value first, Value second) -> object("kind", "days-between", "left", value(first), "right", value(second));
            case Value.Score() -> object("kind", "score");
            case Value.LeastMetric() -> object("kind", "least-metric");
            case Value.PointsOf(String metric, _) -> object("kind", "points-of", "metric", metric);
            case Value.Aggregate aggregate -> aggregate(aggregate);
            case Value.ByKey table -> otherwise(object("kind", "by-key", "field", notation.of(table.key()),
                    "rows", table.rows().stream().map(row -> object("term", row.key().name(), "value", value(row.value()))).toList()), table.otherwise());
            case Value.ByDate table -> otherwise(object("kind", "by-date", "rows", table.rows().stream().map(this::dated).toList()), table.otherwise());
            case Value.Choice table -> otherwise(object("kind", "choice",
                    "rows", table.rows().stream().map(row -> object("if", condition(row.condition()), "value", value(row.value()))).toList()), table.otherwise());
        };
        tree.put("unit", Notation.unit(value));
        return tree;
    }

    private Map<String, Object> dated(Value.DatedRow row) {
        Map<String, Object> dated = new LinkedHashMap<>();
        limits(dated, row.validity());
        dated.put("value", value(row.value()));
        return dated;
    }

    private Map<String, Object> otherwise(Map<String, Object> tree, Optional<Value> otherwise) {
        otherwise.ifPresent(value -> tree.put("otherwise", value(value)));
        return tree;
    }

    private Map<String, Object> aggregate(Value.Aggregate aggregate) {
        String kind = aggregate.kind() == Value.Kind.COUNT_DIFFERENT ? "different" : Phrase.word(aggregate.kind());
        Map<String, Object> tree = object("kind", kind, "over", notation.of(aggregate.over()), "per", notation.of(aggregate.per()), "where", all(Clause.of(aggregate)));
        aggregate.of().or(() -> aggregate.having().map(Value.Having::of)).ifPresent(of -> tree.put("of", value(of)));
        if (aggregate.kind() == Value.Kind.COUNT_DIFFERENT) {
            tree.put("keys", aggregate.keys().stream().map(this::key).toList());
            tree.put("limits", aggregate.having().stream().flatMap(having -> having.limits().stream())
                    .map(limit -> object("relation", Phrase.word(limit.relation()), "threshold", value(limit.threshold()))).toList());
        }
        return tree;
    }

    private Map<String, Object> key(Value.Key key) {
        return switch (key) {
            case Value.Key.OfColumn(Column column) -> object("field", notation.of(column));
            case Value.Key.OfRecord(Table table) -> object("table", notation.of(table));
        };
    }

    private Map<String, Object> metric(Competency.Metric metric) {
        Map<String, Object> tree = object("name", metric.name());
        metric.most().ifPresent(most -> tree.put("most", ExactNumber.written(most)));
        limits(tree, metric.validity());
        tree.put("gates", metric.gates().stream().map(this::requirement).toList());
        tree.put("ways", metric.points().stream().map(this::points).toList());
        return tree;
    }

    private Map<String, Object> points(Points points) {
        return switch (points) {
            case Points.Best(List<Points> ways) -> object("kind", "best", "ways", ways.stream().map(this::points).toList());
            case Points.Each(BigFraction each, Value number) -> object("kind", "each", "points", ExactNumber.written(each), "number", value(number));
            case Points.Share(BigFraction most, Value number, Value full) -> object("kind", "share", "points", ExactNumber.written(most), "number", value(number), "full", value(full));
            case Points.Less(Points way) -> object("kind", "less", "of", points(way));
            case Points.If(BigFraction all, Condition condition) -> object("kind", "if", "points", ExactNumber.written(all), "if", condition(condition));
        };
    }
}
