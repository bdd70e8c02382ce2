package org.complang.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Competency;
import org.complang.model.Points;
import org.complang.model.Validity;
import org.complang.wording.ExactNumber;

/// What tracks can give at most, on any day: by what is said of each metric, or by what its ways to earn points give together.
///
/// @param all the points of the track that can give most; of several versions of a metric the one that gives most is taken
/// @param each the points that every metric of some track can have; metrics that are not always in force are not looked at
/// @param metrics the points that each metric can give, on the track on which it gives most
record MostPoints(BigFraction all, Optional<BigFraction> each, Map<String, BigFraction> metrics) {
    /// By what is said of each metric. Nothing where there are no tracks, or one of their metrics could not be made out, or has no limit.
    static Optional<MostPoints> said(List<Competency.Track> tracks) {
        return of(tracks, metric -> metric.most().orElseThrow());
    }

    /// By what can be earned, likewise.
    static Optional<MostPoints> earned(List<Competency.Track> tracks) {
        return of(tracks, metric -> ExactNumber.lesser(metric.most().orElseThrow(), earned(metric.points(), metric.most().orElseThrow())));
    }

    private static BigFraction earned(List<Points> ways, BigFraction limit) {
        return ways.stream().map(way -> switch (way) {
            case Points.Best(List<Points> each) -> each.stream().map(one -> earned(List.of(one), limit)).max(ExactNumber::compare).orElse(limit);
            case Points.Each _ -> limit;
            case Points.Less _ -> BigFraction.ZERO;
            case Points.Share(BigFraction all, _, _) -> all;
            case Points.If(BigFraction all, _) -> all;
        }).reduce(BigFraction::add).orElse(limit);
    }

    private static Optional<MostPoints> of(List<Competency.Track> tracks, Function<Competency.Metric, BigFraction> most) {
        boolean known = tracks.stream().allMatch(track -> !track.metrics().isEmpty() && track.metrics().stream().allMatch(metric -> metric.most().filter(limit -> limit.signum() > 0).isPresent()));
        if (tracks.isEmpty() || !known) {
            return Optional.empty();
        }
        List<Optional<BigFraction>> each = tracks.stream().map(track -> track.metrics().stream().filter(metric -> metric.validity().equals(Validity.ALWAYS)).map(most)
                .min(ExactNumber::compare)).toList();
        Map<String, BigFraction> metrics = new LinkedHashMap<>();
        tracks.forEach(track -> track.metrics().forEach(metric -> metrics.merge(metric.name(), most.apply(metric), BinaryOperator.maxBy(ExactNumber::compare))));
        return Optional.of(new MostPoints(tracks.stream().map(track -> all(track, most)).max(ExactNumber::compare).orElseThrow(),
                each.contains(Optional.<BigFraction>empty()) ? Optional.empty() : each.stream().flatMap(Optional::stream).max(ExactNumber::compare), metrics));
    }

    private static BigFraction all(Competency.Track track, Function<Competency.Metric, BigFraction> mostOf) {
        Map<String, BigFraction> most = new LinkedHashMap<>();
        track.metrics().forEach(metric -> most.merge(metric.name(), mostOf.apply(metric), BinaryOperator.maxBy(ExactNumber::compare)));
        return most.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
