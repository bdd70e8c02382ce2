package org.complang.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.model.Competency;
import org.complang.model.Example;
import org.complang.model.Vocabulary;
import org.complang.syntax.ast.Example.Expectation;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// What is expected of a competency, as written, to expectations of the model. What can never come is reported: a level that an option does not have, a step of another level, a metric of
/// another track.
///
/// @param asOf the day of the example; empty where it is none
record ExpectationCheck(Competency competency, Vocabulary levels, Optional<LocalDate> asOf, Reporter reporter) {
    /// An option, or a track with the levels that rest on points.
    private record Way(String name, boolean inForce, List<Competency.Level> levels) { }

    Optional<Example.Expectation> expectation(Expectation written) {
        return switch (written) {
            case Expectation.Attained attained -> attained(attained);
            case Expectation.OfLevel ofLevel -> ofLevel(ofLevel);
            case Expectation.OfTrack ofTrack -> ofTrack(ofTrack);
        };
    }

    private Optional<Example.Expectation> attained(Expectation.Attained written) {
        Name level = written.level();
        Optional<String> option = written.option().map(Name::text);
        if (written.option().isPresent() && !isWay(written.option().get())) {
            return Optional.empty();
        }
        if (written.no()) {
            if (!level.text().equals("level")) {
                reporter.report(Diagnostic.of(Code.UNEXPECTED, reporter.inSource(level), Phrase.of("found.text", level.text()), Phrase.of("expected.noLevel"))
                        .suggesting(NearestName.of(level.text(), List.of("level"))));
                return Optional.empty();
            }
            return Optional.of(new Example.Expectation.Attained(Optional.empty(), option, true));
        }
        if (level.text().equals("undetermined")) {
            return Optional.of(new Example.Expectation.Undetermined(option));
        }
        return isLevel(level, option) ? Optional.of(new Example.Expectation.Attained(Optional.of(level.text()), option, true)) : Optional.empty();
    }

    private Optional<Example.Expectation> ofLevel(Expectation.OfLevel written) {
        Optional<String> option = written.option().map(Name::text);
        if (written.option().isPresent() && !isWay(written.option().get()) || !isLevel(written.level(), option)) {
            return Optional.empty();
        }
        Way way = wayWith(written.level().text(), option);
        List<String> known = way.levels.stream().filter(level -> level.level().name().equals(written.level().text()))
                .flatMap(level -> level.steps().stream()).map(Competency.Step::name).toList();
        Map<String, String> outcomes = new LinkedHashMap<>();
        written.steps().forEach(step -> {
            known(step.step(), known, Phrase.of("known.step", step.step().text(), written.level().text(), way.name, known));
            outcomes.put(step.step().text(), step.outcome());
        });
        return Optional.of(new Example.Expectation.OfLevel(written.level().text(), Optional.of(written.outcome()), option, outcomes));
    }

    private Optional<Example.Expectation> ofTrack(Expectation.OfTrack written) {
        Optional<String> track = written.track().map(Name::text);
        List<String> tracks = competency.tracks().stream().map(Competency.Track::name).toList();
        if (written.track().isPresent() && !known(written.track().get(), tracks, Phrase.of("known.track", track.get(), competency.name()))) {
            return Optional.empty();
        }
        List<String> known = competency.tracks().stream().filter(t -> track.isEmpty() || t.name().equals(track.get())).flatMap(t -> t.metrics().stream()).map(Competency.Metric::name).toList();
        Map<String, BigFraction> metrics = new LinkedHashMap<>();
        written.metrics().forEach(metric -> {
            known(metric.metric(), known, Phrase.of("known.metric", metric.metric().text(), track.orElse(competency.name())));
            metrics.put(metric.metric().text(), fraction(metric.points()));
        });
        return Optional.of(new Example.Expectation.OfTrack(Optional.of(fraction(written.points())), track, metrics));
    }

    private static BigFraction fraction(String digits) {
        BigDecimal number = new BigDecimal(digits);
        return BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    private Stream<Way> ways(Optional<String> name) {
        Stream<Way> options = competency.options().stream().map(option -> new Way(option.name(), asOf.filter(option.validity()::holds).isPresent(), option.levels()));
        Stream<Way> tracks = competency.tracks().stream().map(track -> new Way(track.name(), true, competency.levels()));
        return Stream.concat(options, tracks).filter(way -> name.isEmpty() || way.name.equals(name.get()));
    }

    /// The option that is named; else the first in force that has the level, as `comp test` takes it.
    private Way wayWith(String level, Optional<String> option) {
        List<Way> having = ways(option).filter(way -> way.levels.stream().anyMatch(l -> l.level().name().equals(level))).toList();
        return having.stream().filter(Way::inForce).findFirst().orElse(having.getFirst());
    }

    private boolean isWay(Name name) {
        return known(name, ways(Optional.empty()).map(Way::name).toList(), name.text());
    }

    private boolean isLevel(Name name, Optional<String> option) {
        List<String> known = ways(option).flatMap(way -> way.levels.stream()).map(level -> level.level().name()).toList();
        if (levels.named(name.text()).isEmpty()) {
            reporter.unknown(Code.UNKNOWN_LEVEL, name, known);
            return false;
        }
        return known(name, known, Phrase.of("known.level", name.text(), option.orElse(competency.name())));
    }

    private boolean known(Name name, List<String> known, Object says) {
        if (!known.contains(name.text()) && !reporter.doubtful().contains(name.text())) {
            reporter.report(Diagnostic.of(Code.UNKNOWN_NAME, reporter.inSource(name), says).suggesting(NearestName.of(name.text(), known)));
        }
        return known.contains(name.text());
    }
}
