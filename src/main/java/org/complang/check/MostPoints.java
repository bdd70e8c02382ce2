package org.complang.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Competency;
import org.complang.model.Exact;
import org.complang.model.Validity;

/// What tracks can give at most, on any day.
///
/// @param all the points of the track that can give most; of several versions of a metric the one that gives most is taken
/// @param each the points that every metric of some track can have; metrics that are not always in force are not looked at
record MostPoints(BigFraction all, Optional<BigFraction> each) {
    /// Nothing where there are no tracks, or one of their metrics could not be made out.
    static Optional<MostPoints> of(List<Competency.Track> tracks) {
        boolean known = tracks.stream().allMatch(track -> !track.metrics().isEmpty() && track.metrics().stream().allMatch(metric -> metric.most().signum() > 0));
        if (tracks.isEmpty() || !known) {
            return Optional.empty();
        }
        List<Optional<BigFraction>> each = tracks.stream().map(track -> track.metrics().stream().filter(metric -> metric.validity().equals(Validity.ALWAYS)).map(Competency.Metric::most)
                .min(Exact::compare)).toList();
        return Optional.of(new MostPoints(tracks.stream().map(MostPoints::all).max(Exact::compare).orElseThrow(),
                each.contains(Optional.<BigFraction>empty()) ? Optional.empty() : each.stream().flatMap(Optional::stream).max(Exact::compare)));
    }

    private static BigFraction all(Competency.Track track) {
        Map<String, BigFraction> most = new LinkedHashMap<>();
        track.metrics().forEach(metric -> most.merge(metric.name(), metric.most(), BinaryOperator.maxBy(Exact::compare)));
        return most.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
