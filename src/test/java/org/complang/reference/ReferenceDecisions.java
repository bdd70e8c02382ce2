package org.complang.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.reference.Amount.Between;
import org.complang.reference.Verdict.Gap;
import org.complang.reference.Verdict.Truth;
import tools.jackson.databind.ObjectMapper;

/// The decisions of a programme about one partner, one line of JSON for each competency, as the definition of a decision asks for them.
public final class ReferenceDecisions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Programme programme;
    private final ReferenceDocument document;
    private final LocalDate asOf;
    private final ReferenceEvaluator offTrack;
    private ReferenceEvaluator evaluator;

    private ReferenceDecisions(Programme programme, ReferenceDocument document, LocalDate asOf) {
        this.programme = programme;
        this.document = document;
        this.asOf = asOf;
        this.offTrack = new ReferenceEvaluator(document, asOf, this::reaches);
        this.evaluator = offTrack;
    }

    /// The lines, in the order of the programme; nothing where the document does not say who the partner is.
    ///
    /// @param partner the partner document as the maps and lists of its JSON, with exact numbers
    public static Optional<List<String>> lines(Programme programme, Map<String, Object> partner, LocalDate asOf) {
        ReferenceDocument document = new ReferenceDocument(programme.shape(), partner);
        if (!document.partner().isKnown()) {
            return Optional.empty();
        }
        ReferenceDecisions decisions = new ReferenceDecisions(programme, document, asOf);
        return Optional.of(programme.competencies().stream().filter(competency -> ReferenceEvaluator.holds(competency.validity(), asOf)).map(decisions::line).toList());
    }

    private record Judged(Term level, Verdict verdict) { }

    private String line(Competency competency) {
        List<Judged> all = new ArrayList<>();
        Map<String, Object> options = new LinkedHashMap<>();
        for (Competency.Option option : competency.options()) {
            if (ReferenceEvaluator.holds(option.validity(), asOf)) {
                options.put(option.name(), option(option.levels(), Verdict.YES, all));
            }
        }
        Map<String, Object> tracks = new LinkedHashMap<>();
        List<Between> totals = new ArrayList<>();
        for (Competency.Track track : competency.tracks()) {
            track(track, competency.levels(), options, tracks, totals, all);
        }
        return JSON.writeValueAsString(decision(competency, all, options, tracks, totals));
    }

    /// Whether the partner has a level, or a higher one, in the version of a competency that is in force.
    private Verdict reaches(String name, Term wanted) {
        ReferenceEvaluator around = evaluator;
        evaluator = offTrack;
        List<Judged> all = new ArrayList<>();
        for (Competency competency : programme.competencies()) {
            if (competency.name().equals(name) && ReferenceEvaluator.holds(competency.validity(), asOf)) {
                competency.options().stream().filter(option -> ReferenceEvaluator.holds(option.validity(), asOf))
                        .forEach(option -> option(option.levels(), Verdict.YES, all));
                competency.tracks().forEach(track -> track(track, competency.levels(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), all));
            }
        }
        evaluator = around;
        return Verdict.any(all.stream().filter(judged -> judged.level.index() >= wanted.index()).map(Judged::verdict).toList());
    }

    private Map<String, Object> option(List<Competency.Level> levels, Verdict on, List<Judged> all) {
        List<Judged> own = new ArrayList<>();
        Map<String, Object> written = new LinkedHashMap<>();
        for (Competency.Level level : inOrder(levels)) {
            written.put(level.level().name(), level(level, on, own));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", highest(own).map(Term::name).orElse(null));
        json.put("levels", written);
        all.addAll(own);
        return json;
    }

    private static List<Competency.Level> inOrder(List<Competency.Level> levels) {
        return levels.stream().sorted(Comparator.comparingInt(level -> level.level().index())).toList();
    }

    /// A track that the partner may be on: its points, and the levels that rest on them.
    private void track(Competency.Track track, List<Competency.Level> levels, Map<String, Object> options, Map<String, Object> tracks, List<Between> totals, List<Judged> all) {
        Verdict on = track.condition().map(condition -> offTrack.verdict(condition, document.root())).orElse(Verdict.YES);
        if (on.truth() == Truth.NO) {
            return;
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        List<Between> points = new ArrayList<>();
        Map<String, Between> byName = new LinkedHashMap<>();
        for (Competency.Metric metric : track.metrics()) {
            if (ReferenceEvaluator.holds(metric.validity(), asOf)) {
                points.add(offTrack.points(metric));
                byName.put(metric.name(), points.getLast());
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("points", range(points.getLast().low(), points.getLast().high()));
                json.put("shown", rounded(points.getLast()));
                metric.most().ifPresent(most -> json.put("of", Amount.shown(most)));
                metrics.put(metric.name(), json);
            }
        }
        Between total = ReferenceEvaluator.sum(points);
        evaluator = offTrack.on(total, ReferenceEvaluator.best(points, true), byName);
        List<Judged> own = new ArrayList<>();
        options.put(track.name(), option(levels, on, own));
        evaluator = offTrack;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("qualifies", word(Verdict.any(own.stream().map(Judged::verdict).toList())));
        json.put("total", range(total.low(), total.high()));
        json.put("shown", rounded(total));
        json.put("metrics", metrics);
        tracks.put(track.name(), json);
        totals.add(on.truth() == Truth.YES ? total : new Between(Optional.of(BigFraction.ZERO), total.high(), total.gaps()));
        all.addAll(own);
    }

    /// What is surely earned, with two decimals, halves up.
    private static String rounded(Between points) {
        BigFraction sure = points.low().orElse(BigFraction.ZERO);
        return new BigDecimal(sure.getNumerator()).divide(new BigDecimal(sure.getDenominator()), 2, RoundingMode.HALF_UP).toPlainString();
    }

    private Map<String, Object> decision(Competency competency, List<Judged> levels, Map<String, Object> options, Map<String, Object> tracks, List<Between> totals) {
        Optional<Term> highest = highest(levels);
        List<Judged> open = levels.stream().filter(judged -> judged.verdict.truth() == Truth.MAYBE
                && judged.level.index() > highest.map(Term::index).orElse(-1)).toList();
        Set<Gap> missing = new TreeSet<>();
        open.forEach(judged -> missing.addAll(judged.verdict.gaps()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "comp/decision/1");
        json.put("competency", competency.name());
        json.put("partner", document.partner().shown());
        json.put("asOf", asOf.toString());
        json.put("programme", programme.digest());
        json.put("status", open.isEmpty() ? "decided" : "undetermined");
        json.put("level", highest.map(Term::name).orElse(null));
        if (!open.isEmpty()) {
            json.put("missing", Gap.places(missing));
        }
        if (!tracks.isEmpty()) {
            Between highestTotal = ReferenceEvaluator.best(totals, false);
            json.put("score", range(highestTotal.low(), highestTotal.high()));
            json.put("tracks", tracks);
        }
        json.put("options", options);
        return json;
    }

    private static Optional<Term> highest(List<Judged> levels) {
        return levels.stream().filter(judged -> judged.verdict.truth() == Truth.YES).map(Judged::level).max(Comparator.comparingInt(Term::index));
    }

    private Map<String, Object> level(Competency.Level level, Verdict on, List<Judged> judged) {
        List<Verdict> verdicts = new ArrayList<>(List.of(on));
        List<Object> steps = new ArrayList<>();
        for (Competency.Step step : level.steps()) {
            if (!ReferenceEvaluator.holds(step.validity(), asOf)) {
                continue;
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", step.name());
            verdicts.add(requirement(step.requirement(), json));
            steps.add(json);
        }
        Verdict verdict = Verdict.all(verdicts);
        judged.add(new Judged(level.level(), verdict));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", word(verdict));
        json.put("steps", steps);
        return json;
    }

    /// Decides a requirement, and writes what it says of itself into `json`.
    private Verdict requirement(Requirement requirement, Map<String, Object> json) {
        return switch (requirement) {
            case Requirement.Block(int wanted, List<Requirement> parts) -> composite(wanted, parts, this::requirement, json);
            case Requirement.Single(Condition condition) -> condition(condition, json);
            case Requirement.OfWhom ofWhom -> composite(2, ofWhom.parts(), this::requirement, json);
        };
    }

    private Verdict condition(Condition condition, Map<String, Object> json) {
        return switch (condition) {
            case Condition.All all when isOfOneAmount(all) -> single(all, json);
            case Condition.All(List<Condition> parts) -> composite(parts.size(), parts, this::condition, json);
            case Condition.Any(List<Condition> parts) -> composite(1, parts, this::condition, json);
            case Condition.Compare compare -> {
                Verdict verdict = single(compare, json);
                if (!isTime(compare.left())) {
                    compared(compare, json);
                }
                yield verdict;
            }
            case Condition.Not(Condition.Compare denied) when !isTime(denied.left()) && Value.isAlwaysThere(denied.left()) && Value.isAlwaysThere(denied.right()) -> {
                Verdict verdict = single(condition, json);
                compared(denied.opposite(), json);
                yield verdict;
            }
            case Condition.Team team -> {
                Verdict verdict = single(team, json);
                measured(evaluator.filled(team, document.root()), Condition.Relation.AT_LEAST, Amount.exactly(BigFraction.of(ReferenceEvaluator.wanted(team))), json);
                yield verdict;
            }
            case Condition.Not _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _, Condition.Holds _, Condition.InLastMonths _, Condition.Within _, Condition.At _,
                 Condition.Same _, Condition.Reaches _ -> single(condition, json);
        };
    }

    private void compared(Condition.Compare compare, Map<String, Object> json) {
        measured(evaluator.amount(compare.left(), document.root()), compare.relation(), evaluator.amount(compare.right(), document.root()), json);
        currency(compare.left()).or(() -> currency(compare.right())).ifPresent(currency -> json.put("currency", currency));
    }

    /// Whether an amount of a record is compared with one in a currency, which is one sentence: of an amount in another currency it says nothing how far it reaches.
    private static boolean isOfOneAmount(Condition.All all) {
        return all.parts().size() == 2 && all.parts().get(1) instanceof Condition.OneOf(Column currency, _) && all.parts().get(0) instanceof Condition.Compare(Value left, _, Value right)
                && left instanceof Value.Field(Column amount) && amount.type() instanceof Type.Money(String field) && currency.table() == amount.table() && currency.name().equals(field) && currency(right).isPresent();
    }

    private Verdict single(Condition condition, Map<String, Object> json) {
        Verdict verdict = evaluator.verdict(condition, document.root());
        json.put("outcome", word(verdict));
        return verdict;
    }

    private interface Decide<T> {
        Verdict of(T part, Map<String, Object> json);
    }

    private static <T> Verdict composite(int wanted, List<T> parts, Decide<T> decide, Map<String, Object> json) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Object> written = new ArrayList<>();
        for (T part : parts) {
            Map<String, Object> own = new LinkedHashMap<>();
            verdicts.add(decide.of(part, own));
            written.add(own);
        }
        Verdict verdict = Verdict.atLeast(wanted, verdicts);
        json.put("outcome", word(verdict));
        json.put("parts", written);
        return verdict;
    }

    // What was measured

    private static void measured(Amount measured, Condition.Relation relation, Amount wanted, Map<String, Object> json) {
        Optional<Between> actual = between(measured);
        Optional<BigFraction> required = between(wanted).filter(Between::isExact).flatMap(Between::low);
        json.put("actual", actual.map(a -> range(a.low(), a.high())).orElse(null));
        json.put("required", required.map(Amount::shown).orElse(null));
        json.put("shortfall", actual.flatMap(a -> required.map(r -> shortfall(a, relation, r))).orElse(null));
    }

    private static Optional<Between> between(Amount amount) {
        return amount instanceof Between between ? Optional.of(between) : Optional.empty();
    }

    private static Object range(Optional<BigFraction> low, Optional<BigFraction> high) {
        if (low.isPresent() && high.isPresent() && Amount.order(low.get(), high.get()) == 0) {
            return Amount.shown(low.get());
        }
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("from", low.map(Amount::shown).orElse(null));
        range.put("to", high.map(Amount::shown).orElse(null));
        return range;
    }

    /// By how much the actual number misses the required one, at best and at worst.
    private static Object shortfall(Between actual, Condition.Relation relation, BigFraction required) {
        Optional<BigFraction> lacking = actual.low().map(low -> positive(required.subtract(low)));
        Optional<BigFraction> leastLacking = Optional.of(actual.high().map(high -> positive(required.subtract(high))).orElse(BigFraction.ZERO));
        Optional<BigFraction> excess = actual.high().map(high -> positive(high.subtract(required)));
        Optional<BigFraction> leastExcess = Optional.of(actual.low().map(low -> positive(low.subtract(required))).orElse(BigFraction.ZERO));
        return switch (relation) {
            case AT_LEAST, MORE_THAN -> range(leastLacking, lacking);
            case AT_MOST, LESS_THAN -> range(leastExcess, excess);
            case EQUAL -> range(leastLacking.map(least -> greater(least, leastExcess.orElseThrow())), lacking.flatMap(low -> excess.map(high -> greater(low, high))));
            case NOT_EQUAL -> Amount.shown(BigFraction.ZERO);
        };
    }

    private static BigFraction greater(BigFraction a, BigFraction b) {
        return Amount.order(a, b) < 0 ? b : a;
    }

    private static BigFraction positive(BigFraction number) {
        return number.signum() < 0 ? BigFraction.ZERO : number;
    }

    private static boolean isTime(Value value) {
        return switch (value) {
            case Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _ -> true;
            case Value.Field(Column column) -> column.type() == Type.Plain.DATE || column.type() == Type.Plain.MONTH;
            case Value.Named(_, _, Value inner) -> isTime(inner);
            case Value.At(Value inner, _) -> isTime(inner);
            case Value.ByKey(_, List<Value.Row> rows, _) -> isTime(rows.getFirst().value());
            case Value.ByDate(List<Value.DatedRow> rows, _) -> isTime(rows.getFirst().value());
            case Value.Choice(List<Value.ChoiceRow> rows, _) -> isTime(rows.getFirst().value());
            case Value.Aggregate aggregate -> aggregate.kind().isOfDays();
            case Value.Number _, Value.Money _, Value.Arithmetic _, Value.DaysBetween _, Value.Growth _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }

    /// The currency of a value, if it is an amount of money.
    private static Optional<String> currency(Value value) {
        return switch (value) {
            case Value.Money(_, Term currency) -> Optional.of(currency.name());
            case Value.Aggregate aggregate -> currency(aggregate);
            case Value.At(Value inner, _) -> currency(inner);
            case Value.Growth(boolean percent, Value inner, _) -> percent ? Optional.empty() : currency(inner);
            case Value.ByDate(List<Value.DatedRow> rows, _) -> currency(rows.getFirst().value());
            case Value.Choice(List<Value.ChoiceRow> rows, _) -> currency(rows.getFirst().value());
            case Value.Named(_, _, Value inner) -> currency(inner);
            case Value.ByKey(_, List<Value.Row> rows, _) -> currency(rows.getFirst().value());
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> switch (operator) {
                case PLUS, MINUS, GREATER, LESSER -> currency(left);
                case TIMES -> currency(left).or(() -> currency(right));
                case DIVIDED -> currency(right).isPresent() ? Optional.empty() : currency(left);
                case FULL -> Optional.empty();
            };
            case Value.Number _, Value.Date _, Value.Month _, Value.Field _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> Optional.empty();
        };
    }

    /// The currency of a total of amounts: that of the condition on the field that tells it, which stands last.
    private static Optional<String> currency(Value.Aggregate aggregate) {
        return aggregate.of().flatMap(of -> telling(of).isEmpty() ? currency(of)
                : aggregate.selection().conditions().stream().flatMap(condition -> condition instanceof Condition.OneOf(Column other, List<Term> terms)
                        && other.name().equals(telling(of).get()) && terms.size() == 1 ? Stream.of(terms.getFirst().name()) : Stream.empty()).reduce((_, last) -> last));
    }

    /// The field that tells the currency of what is an amount of a record, or so many times one; nothing where it is a number, or an amount of a currency that is written.
    private static Optional<String> telling(Value value) {
        return switch (value) {
            case Value.Field(Column column) when column.type() instanceof Type.Money(String field) -> Optional.of(field);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) when operator == Value.Operator.DIVIDED -> telling(right).isPresent() ? Optional.empty() : telling(left);
            case Value.Arithmetic(Value left, _, Value right) -> telling(left).or(() -> telling(right));
            case Value.Named(_, _, Value inner) -> telling(inner);
            case Value.ByKey(_, List<Value.Row> rows, Optional<Value> otherwise) -> telling(Stream.concat(rows.stream().map(Value.Row::value), otherwise.stream()));
            case Value.ByDate(List<Value.DatedRow> rows, Optional<Value> otherwise) -> telling(Stream.concat(rows.stream().map(Value.DatedRow::value), otherwise.stream()));
            case Value.Choice(List<Value.ChoiceRow> rows, Optional<Value> otherwise) -> telling(Stream.concat(rows.stream().map(Value.ChoiceRow::value), otherwise.stream()));
            case Value _ -> Optional.empty();
        };
    }

    private static Optional<String> telling(Stream<Value> either) {
        return either.flatMap(value -> telling(value).stream()).findFirst();
    }

    private static String word(Verdict verdict) {
        return switch (verdict.truth()) {
            case NO -> "notMet";
            case MAYBE -> "unknown";
            case YES -> "met";
        };
    }
}
