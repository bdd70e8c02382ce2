package org.complang.sql;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Measured;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Requirement;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.phrasing.Phrasing;
import org.complang.phrasing.Units;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// The last query of a statement: a row for each partner, with what becomes of each competency.
final class Result {
    private final Lowering all;
    private final String dialect;
    private final Rows rows;
    private final UniqueNames names = new UniqueNames();
    private final List<Query.Item> items = new ArrayList<>();
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final List<Form> forms = new ArrayList<>();
    private final String incomplete;
    private String place = "";

    Result(Lowering all, String dialect) {
        this.all = all;
        this.dialect = dialect;
        this.rows = Rows.of(all.records, all.root());
        items.add(new Query.Item(rows.identity(all.root()).getFirst(), names.unique(Records.PARTNER)));
        this.incomplete = names.unique("incomplete");
    }

    List<Form> forms() {
        return forms;
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /// @param unattributed the part that has the partners of whom rows do not tell to which record they belong: since such a row may belong to any of theirs, nothing is said of their levels
    Query query(Optional<Query.Part> unattributed) {
        unattributed.ifPresent(part -> leaveOpen(part.name()));
        return new Query(items, rows.source(), rows.joins(), null, List.of(), rows.hints(), rows.readings());
    }

    private void leaveOpen(String unattributed) {
        Sql among = new Sql.Column(unattributed, Records.PARTNER, SqlType.Plain.TEXT, true);
        rows.join(unattributed, new Query.Named(unattributed, unattributed), List.of(new Sql.Compare(among, "=", rows.identity(all.root()).getFirst())));
        Sql open = Logic.known(among);
        rows.readings().put(open, "is_incomplete");
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            form.level().ifPresent(name -> change(name, level -> before(open, new Sql.Literal(null, SqlType.Plain.TEXT), level)));
            form.options().stream().flatMap(option -> option.levels().stream()).flatMap(level -> level.outcome().stream())
                    .forEach(name -> change(name, outcome -> before(open, Sql.text("unknown"), outcome)));
            form.undetermined().ifPresent(name -> change(name, undetermined -> Logic.any(open, undetermined)));
            forms.set(i, new Form(form.competency(), Optional.of(incomplete), form.level(), form.undetermined(), form.options()));
        }
        items.add(1, new Query.Item(open, incomplete, Optional.of(Phrase.of("sql.incomplete"))));
    }

    private static Sql before(Sql condition, Sql then, Sql otherwise) {
        return otherwise instanceof Sql.Case(List<Sql.When> whens, Sql last, _, _) ? new Sql.Case(Stream.concat(Stream.of(new Sql.When(condition, then)), whens.stream()).toList(), last)
                : Logic.choose(condition, then, otherwise);
    }

    private void change(String name, UnaryOperator<Sql> change) {
        items.replaceAll(item -> item.name().equals(name) ? new Query.Item(change.apply(item.sql()), name, item.says()) : item);
    }

    private JudgedAt asOf() {
        return JudgedAt.asOf(all.asOf);
    }

    // Columns

    private String column(String name, Sql sql, Optional<Phrase> says) {
        String column = names.unique(name);
        items.add(new Query.Item(sql, column, says));
        return column;
    }

    /// A column that says what became of something; none where it cannot be given, which is reported.
    private Optional<String> outcome(String name, Sql truth, Optional<Phrase> says) {
        if (truth instanceof Sql.Impossible(Sql.Obstacle obstacle)) {
            report(obstacle);
            return Optional.empty();
        }
        if (!(truth instanceof Sql.Literal)) {
            rows.readings().putIfAbsent(truth, "is_" + name);
        }
        Sql met = Sql.text("met");
        Sql notMet = Sql.text("notMet");
        Sql word = Logic.choose(truth, met, Logic.choose(Logic.not(truth), notMet, Logic.isFalse(truth) ? notMet : truth.canBeNull() ? Sql.text("unknown") : notMet));
        return Optional.of(column(name, Logic.isNull(truth) ? Sql.text("unknown") : word, says));
    }

    private void report(Sql.Obstacle obstacle) {
        Code code = switch (obstacle) {
            case TOO_MANY_DIGITS -> Code.SQL_TOO_MANY_DIGITS;
            case SUM_OF_FRACTIONS -> Code.SQL_SUM_OF_FRACTIONS;
            case LIST_WITHOUT_KEY -> Code.SQL_LIST_WITHOUT_KEY;
        };
        diagnostics.add(Diagnostic.of(code, place.isEmpty() ? new Place.Nowhere() : new Place.InFile(place), dialect));
    }

    /// Why a number cannot be given; nothing where it can.
    private Optional<Sql.Obstacle> obstacle(Bounds bounds) {
        return bounds.isImpossible() ? Optional.of(bounds.impossible().obstacle())
                : Logic.impossible(Stream.of(number(bounds.lower()), number(bounds.upper()))).map(sql -> ((Sql.Impossible) sql).obstacle());
    }

    /// The columns of a number; none where it cannot be given, which is reported.
    private Optional<Form.Range> range(String name, Bounds bounds, Optional<Phrase> says) {
        Optional<Sql.Obstacle> obstacle = obstacle(bounds);
        if (obstacle.isPresent()) {
            report(obstacle.get());
            return Optional.empty();
        }
        Sql low = number(bounds.lower());
        Sql high = bounds.isExact() ? low : number(bounds.upper());
        rows.hints().putIfAbsent(bounds.present(), name + "_exists");
        rows.hints().putIfAbsent(low, name + (low == high ? "" : "_from"));
        rows.hints().putIfAbsent(high, name + "_to");
        Optional<String> present = Logic.isTrue(bounds.present()) ? Optional.empty() : Optional.of(column(name + "_exists", bounds.present(), says));
        Optional<Phrase> first = present.isEmpty() ? says : Optional.empty();
        if (low == high) {
            String both = column(name, low, first);
            return Optional.of(new Form.Range(present, both, both));
        }
        return Optional.of(new Form.Range(present, column(name + "_from", low, first), column(name + "_to", high, Optional.empty())));
    }

    /// A number as it stands in a column: a decimal, or a fraction of whole numbers as text.
    private Sql number(Fraction end) {
        if (end.bottom() == null && end.times().equals(BigInteger.ONE) || end.isOpen()) {
            return end.top().sql();
        }
        Fraction whole = end.bottom() == null ? end : new Fraction(end.top(), all.numbers.whole(end.bottom()), end.times());
        BigInteger below = end.bottom() == null ? BigInteger.ONE : BigInteger.TEN.pow(end.bottom().decimals());
        Exact top = all.numbers.whole(all.numbers.times(whole.top(), below));
        Exact bottom = all.numbers.times(whole.bottom() == null ? Numbers.ONE : whole.bottom(), whole.times().multiply(BigInteger.TEN.pow(end.top().decimals())));
        return Logic.impossible(Stream.of(top.sql(), bottom.sql()))
                .orElseGet(() -> new Sql.Text(List.of(new Sql.Cast(top.sql(), SqlType.Plain.TEXT), Sql.text("/"), new Sql.Cast(bottom.sql(), SqlType.Plain.TEXT))));
    }

    // Competencies

    /// What becomes of a level in an option.
    private record Decided(Term level, Sql met) { }

    /// @param prefix what stands before the names of its columns
    void competency(Competency competency, String prefix) {
        int first = items.size();
        List<Form.Option> options = new ArrayList<>();
        List<Decided> decided = new ArrayList<>();
        List<Competency.Option> inForce = competency.options(all.asOf);
        boolean several = inForce.size() + competency.tracks().size() > 1;
        for (Competency.Option option : inForce) {
            options.add(new Form.Option(option.labels(), Optional.empty(), levels(option.levels(), prefix + (several ? UniqueNames.snake(option.name()) + "_" : ""), Sql.TRUE, decided)));
        }
        for (Competency.Track track : competency.tracks()) {
            options.add(track(track, competency, prefix + (several ? UniqueNames.snake(track.name()) + "_" : ""), decided));
        }
        List<Query.Item> parts = new ArrayList<>(items.subList(first, items.size()));
        items.subList(first, items.size()).clear();
        Optional<String> level = Optional.empty();
        Optional<String> undetermined = Optional.empty();
        if (Logic.impossible(decided.stream().map(Decided::met)).isEmpty()) {
            Phrase says = Phrase.of("word.plain", competency.labels());
            level = Optional.of(column(prefix + "level", highest(decided), Optional.of(says)));
            undetermined = Optional.of(column(prefix + "undetermined", undetermined(decided), Optional.empty()));
        }
        items.addAll(parts);
        forms.add(new Form(competency, Optional.empty(), level, undetermined, options));
    }

    private static Map<Integer, List<Decided>> byLevel(List<Decided> decided) {
        Map<Integer, List<Decided>> levels = new TreeMap<>(Comparator.reverseOrder());
        decided.forEach(one -> levels.computeIfAbsent(one.level.index(), _ -> new ArrayList<>()).add(one));
        return levels;
    }

    private static Sql highest(List<Decided> decided) {
        Sql highest = new Sql.Literal(null, SqlType.Plain.TEXT);
        for (List<Decided> level : byLevel(decided).values().stream().toList().reversed()) {
            highest = Logic.choose(Logic.any(level.stream().map(Decided::met).toList()), Sql.text(level.getFirst().level.name()), highest);
        }
        return highest;
    }

    /// Whether a level is unknown that is higher than any that is met.
    private static Sql undetermined(List<Decided> decided) {
        List<Sql> unknown = new ArrayList<>();
        List<Sql> met = new ArrayList<>();
        for (List<Decided> level : byLevel(decided).values()) {
            List<Sql> here = level.stream().map(one -> Logic.sure(one.met)).toList();
            List<Sql> instead = new ArrayList<>(met);
            instead.addAll(level.size() > 1 ? here : List.of());
            met.addAll(here);
            unknown.add(Logic.all(Logic.any(level.stream().map(one -> Logic.isNull(one.met, true)).toList()), Logic.not(Logic.any(instead))));
        }
        return Logic.any(unknown);
    }

    /// @param on whether the partner is on the track
    private List<Form.Level> levels(List<Competency.Level> levels, String prefix, Sql on, List<Decided> decided) {
        List<Form.Level> forms = new ArrayList<>();
        for (Competency.Level level : levels.stream().sorted(Comparator.comparingInt(level -> level.level().index())).toList()) {
            int first = items.size();
            String name = prefix + UniqueNames.snake(level.level().name());
            List<Sql> all = new ArrayList<>(List.of(on));
            List<Form.Step> steps = new ArrayList<>();
            for (Competency.Step step : level.steps()) {
                if (isInForce(step.validity())) {
                    place = step.place();
                    Made part = part(step.requirement(), name + "_" + UniqueNames.snake(step.name()), Optional.of(step(step.labels(), step.place())));
                    steps.add(new Form.Step(step.labels(), part.form));
                    all.add(part.truth);
                }
            }
            List<Query.Item> parts = new ArrayList<>(items.subList(first, items.size()));
            items.subList(first, items.size()).clear();
            Sql met = Logic.whole(true, all);
            decided.add(new Decided(level.level(), met));
            forms.add(new Form.Level(level.level(), outcome(name, met, Optional.empty()), steps));
            items.addAll(parts);
        }
        return forms;
    }

    private boolean isInForce(Validity validity) {
        return validity.holds(all.asOf);
    }

    private static Phrase step(Labels name, String place) {
        return Phrase.of("sql.step", name, place);
    }

    // Steps

    private record Made(Form.Part form, Sql truth) { }

    /// @param says what stands above the first column
    private Made part(Requirement requirement, String name, Optional<Phrase> says) {
        return switch (requirement) {
            case Requirement.Block(int wanted, List<Requirement> parts) -> composite(wanted, false, Phrasing.heading(wanted, parts.size()), parts, name, says);
            case Requirement.Single(Condition condition) -> part(condition, name, says);
            case Requirement.OfWhom ofWhom -> composite(2, true, all.phrasing.requirement(ofWhom), ofWhom.parts(), name, says);
        };
    }

    private Made composite(int wanted, boolean ofWhom, Phrase phrase, List<Requirement> requirements, String name, Optional<Phrase> says) {
        int first = items.size();
        List<Made> parts = new ArrayList<>();
        for (int i = 0; i < requirements.size(); i++) {
            parts.add(part(requirements.get(i), name + "_" + (i + 1), Optional.empty()));
        }
        List<Query.Item> columns = new ArrayList<>(items.subList(first, items.size()));
        items.subList(first, items.size()).clear();
        List<Sql> truths = parts.stream().map(Made::truth).toList();
        Sql truth = wanted == truths.size() || wanted == 1 ? Logic.whole(wanted == truths.size(), truths) : Holdings.atLeast(wanted, truths, all.numbers);
        Optional<String> outcome = outcome(name, truth, with(says, phrase));
        items.addAll(columns);
        return new Made(new Form.Composite(phrase, outcome, ofWhom, parts.stream().map(Made::form).toList()), truth);
    }

    private static Optional<Phrase> with(Optional<Phrase> says, Phrase phrase) {
        return Optional.of(says.map(step -> Phrase.of("sql.says", step, phrase)).orElse(phrase));
    }

    private Made part(Condition condition, String name, Optional<Phrase> says) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) when Units.amount(condition).isEmpty() -> composite(parts.size(), false, Phrasing.heading(parts.size(), parts.size()), singles(parts), name, says);
            case Condition.Any(List<Condition> parts) -> composite(1, false, Phrasing.heading(1, parts.size()), singles(parts), name, says);
            case Condition.Compare compare when !Units.isTime(compare.left()) -> single(compare, name, says, Optional.of(compared(compare)));
            case Condition.Not _ when Units.denied(condition).isPresent() -> single(condition, name, says, Units.denied(condition).map(this::compared));
            case Condition.Team team -> single(team, name, says, Optional.of(new Compared(all.teams.filled(team, rows, asOf()),
                    Bounds.exactly(all.fractions.constant(BigFraction.of(Teams.wanted(team)))), Unit.Plain.NUMBER, Measured.Asked.AT_LEAST)));
            case Condition.All _, Condition.Compare _, Condition.Not _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _, Condition.Holds _, Condition.InLastMonths _, Condition.Within _, Condition.At _,
                 Condition.Same _, Condition.Reaches _ -> single(condition, name, says, Optional.empty());
        };
    }

    private Compared compared(Condition.Compare compare) {
        return new Compared(all.values.bounds(compare.left(), rows, asOf()), all.values.bounds(compare.right(), rows, asOf()), Units.of(compare.left(), compare.right()), asked(compare.relation()));
    }

    private static List<Requirement> singles(List<Condition> conditions) {
        return conditions.stream().<Requirement>map(Requirement.Single::new).toList();
    }

    private record Compared(Bounds actual, Bounds required, Unit unit, Measured.Asked asked) { }

    private Made single(Condition condition, String name, Optional<Phrase> says, Optional<Compared> compared) {
        Phrase phrase = all.phrasing.condition(condition, all.root());
        Sql truth = all.conditions.truth(condition, rows, asOf());
        Optional<String> outcome = outcome(name, truth, with(says, phrase));
        Optional<Phrase> alone = outcome.isPresent() ? Optional.empty() : with(says, phrase);
        Optional<Form.Measure> measure = compared.map(c -> {
            // Where the outcome is there, nothing is lost but the number.
            Optional<Form.Range> actual = obstacle(c.actual).isEmpty() || outcome.isEmpty() ? range(name + "_actual", c.actual, alone) : Optional.empty();
            if (actual.isEmpty()) {
                (condition instanceof Condition.Compare compare ? Optional.of(compare) : Units.denied(condition)).ifPresent(compare -> measures(compare.left(), name, asOf(), new HashSet<>()));
            }
            return new Form.Measure(actual, range(name + "_required", c.required, Optional.empty()), c.unit, c.asked);
        });
        return new Made(new Form.Single(phrase, outcome, measure), truth);
    }

    private record Measure(Value.Aggregate aggregate, JudgedAt at) { }

    /// What can be given of a value that cannot: the aggregates in it.
    private void measures(Value value, String name, JudgedAt at, Set<Measure> given) {
        switch (value) {
            case Value.Named(String measure, _, Value inner) -> measures(inner, name + "_" + UniqueNames.snake(measure), at, given);
            case Value.At(Value inner, var moment) -> measures(inner, name + "_earlier", at.at(moment), given);
            case Value.Growth(_, Value inner, var moment) -> {
                measures(inner, name, at, given);
                measures(inner, name + "_earlier", at.at(moment), given);
            }
            case Value.Arithmetic(Value left, _, Value right) -> {
                measures(left, name, at, given);
                measures(right, name, at, given);
            }
            case Value.Aggregate aggregate -> {
                if (given.add(new Measure(aggregate, at))) {
                    range(name + "_measure", all.values.bounds(aggregate, rows, at), Optional.of(all.phrasing.value(aggregate, all.root())));
                }
            }
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.Field _, Value.ByKey _, Value.ByDate _,
                 Value.Choice _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> { }
        }
    }

    private static Measured.Asked asked(Condition.Relation relation) {
        return switch (relation) {
            case AT_LEAST -> Measured.Asked.AT_LEAST;
            case AT_MOST -> Measured.Asked.AT_MOST;
            case MORE_THAN -> Measured.Asked.MORE_THAN;
            case LESS_THAN -> Measured.Asked.LESS_THAN;
            case EQUAL -> Measured.Asked.EQUAL;
            case NOT_EQUAL -> Measured.Asked.NOT_EQUAL;
        };
    }

    // Tracks

    private Form.Option track(Competency.Track track, Competency competency, String prefix, List<Decided> decided) {
        place = track.metrics().stream().map(Competency.Metric::place).findFirst().orElse("");
        Sql on = all.scores.on(track, rows);
        Optional<String> onTrack = track.condition().isEmpty() ? Optional.empty()
                : outcome(prefix + "on", on, Optional.of(Phrase.of("sql.says", track.labels(), all.phrasing.condition(track.condition().get(), all.root()))));
        Scores.OfTrack points = all.scores.ofTrack(track, rows);
        Optional<Form.Range> total = range(prefix + "score", points.score(), Optional.of(Phrase.of("word.plain", track.labels())));
        List<Form.Metric> metrics = new ArrayList<>();
        List<Competency.Metric> inForce = track.metrics().stream().filter(metric -> isInForce(metric.validity())).toList();
        for (int i = 0; i < inForce.size(); i++) {
            Competency.Metric metric = inForce.get(i);
            place = metric.place();
            metrics.add(new Form.Metric(metric.labels(), range(prefix + UniqueNames.snake(metric.name()) + "_points", points.metrics().get(i), Optional.of(step(metric.labels(), metric.place()))), metric.most()));
        }
        all.scores.onTrack(points);
        List<Form.Level> levels = levels(competency.levels(), prefix, on, decided);
        all.scores.onTrack(null);
        boolean missing = track.condition().isPresent() && onTrack.isEmpty();
        return new Form.Option(track.labels(), Optional.of(new Form.Track(onTrack, missing ? Optional.empty() : total, metrics)), levels);
    }
}
