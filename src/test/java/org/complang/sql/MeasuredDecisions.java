package org.complang.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Decision;
import org.complang.decision.Measured;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;

/// Makes decisions of the rows of a statement's result: the same that comp makes of the partner's records.
public final class MeasuredDecisions {
    private final String programme;
    private final LocalDate asOf;

    /// A row of the result.
    public interface Row {
        /// What stands in a column: a text, a `Boolean` or a number; null for `NULL`.
        Object get(String column);
    }

    /// @param programme the digest of the programme
    public MeasuredDecisions(String programme, LocalDate asOf) {
        this.programme = programme;
        this.asOf = asOf;
    }

    /// The decision of a competency, with what is asked for and what was measured, without the records on which it rests; nothing where the statement could not give it exactly, or a row of
    /// the partner does not tell to which record it belongs.
    ///
    /// @param missing the fields that would settle an undetermined decision, which a statement does not tell
    public Optional<Decision> decision(Form form, Row row, java.util.function.Supplier<List<String>> missing) {
        if (!isComplete(form) || form.incomplete().map(row::get).filter(Boolean.TRUE::equals).isPresent()) {
            return Optional.empty();
        }
        String partner = (String) row.get(Records.PARTNER);
        List<Decision.Option> options = new ArrayList<>();
        List<Decision.Track> tracks = new ArrayList<>();
        for (Form.Option option : form.options()) {
            Optional<Outcome> on = option.track().flatMap(Form.Track::on).map(column -> outcome(row, column));
            if (on.filter(outcome -> outcome == Outcome.NOT_MET).isPresent()) {
                continue;
            }
            List<Decision.Level> levels = option.levels().stream()
                    .map(level -> new Decision.Level(level.level().labels(), outcome(row, level.outcome().orElseThrow()), level.steps().stream().map(step -> part(Optional.of(step.name()), step.part(), row)).toList()))
                    .toList();
            options.add(new Decision.Option(option.name(), best(option, levels), levels));
            option.track().ifPresent(track -> tracks.add(track(option.name(), track, on.isEmpty() || on.get() == Outcome.MET, levels, row)));
        }
        boolean undetermined = (Boolean) row.get(form.undetermined().orElseThrow());
        Optional<Labels> level = Optional.ofNullable((String) row.get(form.level().orElseThrow())).map(name -> named(form, name));
        return Optional.of(new Decision(form.competency().labels(), partner, partner, asOf, programme, level, undetermined, undetermined ? missing.get() : List.of(), options, tracks, List.of()));
    }

    /// What an incomplete statement says of levels and steps, as far as it does, and the evaluator says otherwise.
    public static List<String> differing(Form form, Row row, Decision own) {
        List<String> differing = new ArrayList<>();
        form.level().ifPresent(column -> differ("level", row.get(column), own.level().map(Labels::identifier).orElse(null), differing));
        form.undetermined().ifPresent(column -> differ("undetermined", row.get(column), own.undetermined(), differing));
        for (Form.Option option : form.options()) {
            own.options().stream().filter(one -> one.name().equals(option.name())).forEach(one -> {
                for (int i = 0; i < option.levels().size(); i++) {
                    Form.Level level = option.levels().get(i);
                    Decision.Level decided = one.levels().get(i);
                    level.outcome().ifPresent(column -> differ(column, row.get(column), decided.outcome().word(), differing));
                    for (int s = 0; s < level.steps().size(); s++) {
                        Part step = decided.steps().get(s);
                        level.steps().get(s).part().outcome().ifPresent(column -> differ(column, row.get(column), step.outcome().word(), differing));
                    }
                }
            });
        }
        return differing;
    }

    private static void differ(String what, Object given, Object own, List<String> differing) {
        if (!java.util.Objects.equals(given, own)) {
            differing.add(what + " " + given + ", not " + own);
        }
    }

    /// Whether the statement gives everything that a decision says.
    public static boolean isComplete(Form form) {
        return form.level().isPresent() && form.undetermined().isPresent() && form.options().stream().allMatch(option -> option.levels().stream()
                .allMatch(level -> level.outcome().isPresent() && level.steps().stream().allMatch(step -> isComplete(step.part())))
                && option.track().stream().allMatch(track -> track.total().isPresent() && track.metrics().stream().allMatch(metric -> metric.points().isPresent())));
    }

    private static boolean isComplete(Form.Part part) {
        return part.outcome().isPresent() && switch (part) {
            case Form.Single single -> single.measure().stream().allMatch(measure -> measure.actual().isPresent() && measure.required().isPresent());
            case Form.Composite composite -> composite.parts().stream().allMatch(MeasuredDecisions::isComplete);
        };
    }

    private static Labels named(Form form, String level) {
        return form.options().stream().flatMap(option -> option.levels().stream()).map(Form.Level::level).filter(term -> term.name().equals(level)).map(Term::labels).findFirst().orElseThrow();
    }

    private static Optional<Labels> best(Form.Option option, List<Decision.Level> levels) {
        Optional<Labels> best = Optional.empty();
        for (int i = 0; i < levels.size(); i++) {
            best = levels.get(i).outcome() == Outcome.MET ? Optional.of(option.levels().get(i).level().labels()) : best;
        }
        return best;
    }

    private static Decision.Track track(Labels name, Form.Track track, boolean sure, List<Decision.Level> levels, Row row) {
        Outcome qualifies = levels.stream().map(Decision.Level::outcome).reduce(Outcome.NOT_MET, Outcome::or);
        List<Decision.Metric> metrics = track.metrics().stream()
                .map(metric -> new Decision.Metric(metric.name(), range(metric.points().orElseThrow(), row).orElseThrow(), metric.most(), List.of(), List.of())).toList();
        return new Decision.Track(name, sure, Optional.empty(), qualifies, range(track.total().orElseThrow(), row).orElseThrow(), metrics);
    }

    private static Part part(Optional<Labels> name, Form.Part part, Row row) {
        return switch (part) {
            case Form.Single single -> new Part(name, single.says(), outcome(row, single.outcome().orElseThrow()), single.measure().map(measure -> measured(measure, row)), false, List.of(),
                    Optional.empty(), List.of(), List.of());
            case Form.Composite composite -> new Part(name, composite.says(), outcome(row, composite.outcome().orElseThrow()), Optional.empty(), composite.ofWhom(),
                    composite.parts().stream().map(one -> part(Optional.empty(), one, row)).toList(), Optional.empty(), List.of(), List.of());
        };
    }

    private static Outcome outcome(Row row, String column) {
        String word = (String) row.get(column);
        for (Outcome outcome : Outcome.values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        throw new IllegalStateException("column " + column + " says " + word);
    }

    private static Measured measured(Form.Measure measure, Row row) {
        return new Measured(range(measure.actual().orElseThrow(), row), range(measure.required().orElseThrow(), row), measure.unit(), measure.asked(), Optional.empty());
    }

    private static Optional<Range> range(Form.Range range, Row row) {
        boolean present = range.present().map(column -> (Boolean) row.get(column)).orElse(true);
        return present ? Optional.of(new Range(number(row.get(range.from())), number(row.get(range.to())))) : Optional.empty();
    }

    private static Optional<BigFraction> number(Object value) {
        return Optional.ofNullable(value).map(Object::toString).map(MeasuredDecisions::number);
    }

    private static BigFraction number(String written) {
        int stroke = written.indexOf('/');
        return stroke < 0 ? decimal(written) : decimal(written.substring(0, stroke)).divide(decimal(written.substring(stroke + 1)));
    }

    private static BigFraction decimal(String written) {
        BigDecimal number = new BigDecimal(written);
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        return BigFraction.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }
}
