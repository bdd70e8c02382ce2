package org.complang.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Validity;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.Node;
import org.complang.wording.Labels;

/// Checks one competency with its options, tracks, levels and steps.
final class CompetencyCheck {
    private final Definitions definitions;
    private final Vocabulary levels;
    private final Reporter reporter;

    CompetencyCheck(Definitions definitions, Vocabulary levels, Reporter reporter) {
        this.definitions = definitions;
        this.levels = levels;
        this.reporter = reporter;
    }

    /// The competency; what is wrong in it is reported and left out.
    Competency competency(Declaration.Competency written) {
        restate(written.entries());
        if (written.options().isEmpty() && written.tracks().isEmpty() && written.levels().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, written.name(), written.name().text());
        }
        if (written.tracks().isEmpty() != written.levels().isEmpty()) {
            reporter.report(Code.TRACKS_AND_LEVELS, written.name(), written.name().text(), written.tracks().isEmpty() ? "levels" : "tracks");
        }
        Validity around = validity(written.validity(), reporter);
        Set<String> names = new HashSet<>();
        List<Competency.Option> options = new ArrayList<>();
        for (Declaration.Option option : written.options()) {
            unique(names, option.name());
            options.add(option(option, around));
        }
        dayBetween(options.stream().map(Competency.Option::validity).toList(), written.name());
        List<Competency.Track> tracks = new ArrayList<>();
        for (Declaration.Track track : written.tracks()) {
            unique(names, track.name());
            tracks.add(track(track, tracks));
        }
        definitions.tracks(tracks);
        List<Competency.Level> onPoints = levels(written.levels(), definitions, true, around);
        ScoreBands.warn(onPoints, written.levels(), reporter);
        // Likely another term is meant.
        definitions.unasked().forEach(place -> reporter.report(Code.UNUSED, place, place.text()));
        Competency competency = new Competency(written.name().text(), labels(written.name(), written.labels()), around,
                remarks(written.remarks()), options, tracks, onPoints, List.of());
        ExampleCheck examples = new ExampleCheck(definitions.shape(), levels, reporter);
        return competency.with(written.examples().stream().flatMap(example -> examples.example(example, competency).stream()).toList());
    }

    /// Each term is stated anew once, so that all that is said of it stands together.
    private void restate(List<Declaration.Entry> entries) {
        Set<List<String>> stated = new HashSet<>();
        for (Declaration.Entry entry : entries) {
            if (!stated.add(List.of(entry.vocabulary().text(), entry.term().name().text()))) {
                reporter.duplicate(entry.term().name(), entry.term().name().text());
            }
            restate(entry);
        }
    }

    /// What a competency says anew of a term holds in it alone; what it does not say stays as the vocabulary has it.
    private void restate(Declaration.Entry entry) {
        Vocabulary vocabulary = definitions.vocabularies().get(entry.vocabulary().text());
        Optional<Term> term = vocabulary == null ? Optional.empty() : vocabulary.named(entry.term().name().text());
        Declaration.Term written = entry.term();
        if (term.isPresent() && (written.retired().isPresent() || written.accepted().from().isPresent() || written.accepted().until().isPresent())) {
            Term t = term.get();
            HoldingCheck.reportDates(definitions.shape(), vocabulary.name(), written, reporter);
            VocabularyCheck.reportRetired(written, reporter);
            Validity anew = validity(written.accepted(), reporter);
            Validity accepted = new Validity(anew.from().or(t.accepted()::from), anew.until().or(t.accepted()::until));
            Optional<LocalDate> retired = written.retired().flatMap(date -> Calendar.date(date, reporter)).or(t::retired);
            boolean together = anew.from().isPresent() && anew.until().isPresent();
            if (!together && accepted.isNever()) {
                reporter.report(Code.NOTHING_BETWEEN, entry.term(), accepted.from().get().toString(), accepted.until().get().toString());
            }
            definitions.restate(t, new Term(t.vocabulary(), t.index(), t.name(), t.labels(), t.shown(), t.spellings(), retired, accepted), written.name());
        }
    }

    /// When something is in force; reported where that is never.
    static Validity validity(Declaration.Validity written, Reporter reporter) {
        Validity validity = new Validity(written.from().flatMap(date -> Calendar.date(date, reporter)), written.until().flatMap(date -> Calendar.date(date, reporter)));
        if (validity.isNever()) {
            reporter.report(Code.NOTHING_BETWEEN, written.until().orElseThrow(), written.from().orElseThrow().text(), written.until().get().text());
        }
        return validity;
    }

    private Competency.Option option(Declaration.Option written, Validity around) {
        if (written.levels().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, written.name(), written.name().text());
        }
        Definitions own = definitions.inner(false);
        written.definitions().forEach(definition -> own.add(definition, reporter));
        own.checkAll();
        Validity validity = validity(written.validity(), reporter);
        Competency.Option option = new Competency.Option(written.name().text(), labels(written.name(), written.labels()), validity,
                remarks(written.remarks()), levels(written.levels(), own, false, InForceCheck.both(around, validity)));
        own.reportUnused();
        return option;
    }

    /// @param around when what the levels stand in is in force
    private List<Competency.Level> levels(List<Declaration.Level> written, Definitions own, boolean scoring, Validity around) {
        Set<String> names = new HashSet<>();
        List<Competency.Level> result = new ArrayList<>();
        for (Declaration.Level level : written) {
            unique(names, level.name());
            Optional<Term> term = levels.named(level.name().text());
            if (term.isEmpty()) {
                reporter.unknown(Code.UNKNOWN_LEVEL, level.name(), levels.terms().stream().map(Term::name).toList());
            }
            List<Competency.Step> steps = steps(level, own, scoring);
            if (!steps.isEmpty() && steps.size() == level.steps().size()) {
                List<Validity> validities = steps.stream().map(Competency.Step::validity).toList();
                Optional<LocalDate> without = InForceCheck.firstWithout(validities, around);
                without.ifPresent(day -> reporter.report(Code.NO_STEP_IN_FORCE, level.name(), level.name().text(), day));
                if (without.isEmpty()) {
                    dayBetween(validities, level.name());
                }
            }
            term.ifPresent(t -> result.add(new Competency.Level(t, remarks(level.remarks()), steps)));
        }
        return result;
    }

    private List<Competency.Step> steps(Declaration.Level level, Definitions own, boolean scoring) {
        if (level.steps().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, level.name(), level.name().text());
        }
        new ChoiceCheck(reporter).warn(level.steps());
        Set<String> names = new HashSet<>();
        List<Competency.Step> steps = new ArrayList<>();
        RequirementCheck requirements = requirements(own, scoring);
        int position = 0;
        for (Declaration.Step step : level.steps()) {
            position++;
            step.name().ifPresent(name -> unique(names, name));
            String name = step.name().map(Name::text).orElse(String.valueOf(position));
            Labels labels = step.name().isPresent() ? LabelCheck.labels(name, step.labels(), reporter) : LabelCheck.labels(name, own.labels(step.requirement()), reporter.silent());
            requirements.requirement(step.requirement()).ifPresentOrElse(
                    requirement -> steps.add(new Competency.Step(name, labels, validity(step.validity(), reporter), requirement,
                            NoteCheck.below(step.requirement(), own, reporter), reporter.place(step))),
                    () -> {
                        reporter.doubtful().add(name);
                        reporter.leave(step);
                    });
        }
        return steps;
    }

    /// @param of what they belong to
    private void dayBetween(List<Validity> validities, Name of) {
        InForceCheck.dayBetween(validities).ifPresent(day -> reporter.report(Code.DAY_BETWEEN, of, of.text(), day));
    }

    private RequirementCheck requirements(Definitions own, boolean scoring) {
        return new RequirementCheck(new ExpressionCheck(own, reporter, own.shape().root(), Parameters.NONE, scoring), own, reporter);
    }

    private Competency.Track track(Declaration.Track written, List<Competency.Track> above) {
        if (written.metrics().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, written.name(), written.name().text());
        }
        Definitions own = definitions.inner(true);
        written.definitions().forEach(definition -> own.add(definition, reporter));
        own.checkAll();
        List<Competency.Metric> metrics = new ArrayList<>();
        ExpressionCheck expressions = new ExpressionCheck(own, reporter, own.shape().root(), Parameters.NONE, true);
        for (Declaration.TrackMetrics item : written.metrics()) {
            switch (item) {
                case Declaration.Metric metric -> add(metrics, new MetricCheck(expressions, reporter).metric(metric), metric.name());
                case Declaration.MetricsUse use -> new CallCheck(own, reporter).metrics(use.name(), use.arguments(), expressions).forEach(metric -> add(metrics, metric, use));
            }
        }
        dayBetween(metrics.stream().map(Competency.Metric::validity).toList(), written.name());
        Competency.Track track = new Competency.Track(written.name().text(), labels(written.name(), written.labels()),
                written.otherwise() ? noneOf(above, written) : condition(written, expressions), remarks(written.remarks()), metrics);
        own.reportUnused();
        return track;
    }

    private Optional<Condition> condition(Declaration.Track written, ExpressionCheck expressions) {
        Optional<Condition> condition = written.condition().flatMap(new PointsCheck(expressions, reporter)::condition);
        if (condition.isEmpty()) {
            written.condition().ifPresent(reporter::leave);
        }
        return condition;
    }

    /// The condition of a track that is for whoever is on none of those above.
    private Optional<Condition> noneOf(List<Competency.Track> above, Declaration.Track written) {
        List<Condition> conditions = above.stream().flatMap(track -> track.condition().stream()).toList();
        if (conditions.isEmpty()) {
            reporter.report(Code.OTHERWISE_FIRST, written.name());
            return Optional.empty();
        }
        return Optional.of(new Condition.Not(conditions.size() == 1 ? conditions.getFirst() : new Condition.Any(conditions)));
    }

    /// Adds a metric, whose name only another version of it may have.
    private void add(List<Competency.Metric> metrics, Competency.Metric metric, Node place) {
        if (metrics.stream().anyMatch(other -> other.name().equals(metric.name()) && other.validity().overlaps(metric.validity()))) {
            reporter.duplicate(place, metric.name());
        }
        metrics.add(metric);
    }

    private void unique(Set<String> names, Name name) {
        if (!names.add(name.text())) {
            reporter.duplicate(name, name.text());
        }
    }

    private Labels labels(Name name, List<org.complang.syntax.ast.Label> labels) {
        return LabelCheck.labels(name.text(), labels, reporter);
    }

    private List<Competency.Remark> remarks(List<Declaration.Remark> written) {
        return LabelCheck.remarks(written, reporter);
    }
}
