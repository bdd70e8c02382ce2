package org.complang.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.model.Validity;

/// Looks for days on which nothing of several is in force.
final class InForceCheck {
    private InForceCheck() { }

    /// The days that lie in both.
    static Validity both(Validity a, Validity b) {
        return new Validity(Stream.of(a.from(), b.from()).flatMap(Optional::stream).max(Comparator.naturalOrder()),
                Stream.of(a.until(), b.until()).flatMap(Optional::stream).min(Comparator.naturalOrder()));
    }

    /// The first day that lies alone between the last one of something and the first one of something else, while nothing that has days is in force: mostly a day that was miscounted.
    static Optional<LocalDate> dayBetween(List<Validity> all) {
        // What ends before it begins is told of elsewhere.
        List<Validity> validities = all.stream().filter(validity -> !validity.isNever()).toList();
        List<LocalDate> begins = validities.stream().flatMap(validity -> validity.from().stream()).toList();
        return validities.stream().flatMap(validity -> validity.until().stream()).map(last -> last.plusDays(1)).filter(day -> begins.contains(day.plusDays(1)))
                .filter(day -> validities.stream().noneMatch(other -> !other.equals(Validity.ALWAYS) && other.holds(day))).min(Comparator.naturalOrder());
    }

    /// The first day of `around` on which nothing is in force; where that has no first day, the last one before anything is.
    static Optional<LocalDate> firstWithout(List<Validity> validities, Validity around) {
        List<Validity> ordered = validities.stream().sorted(Comparator.comparing(validity -> validity.from().orElse(LocalDate.MIN))).toList();
        LocalDate open = around.from().orElse(LocalDate.MIN);
        for (Validity validity : ordered) {
            Optional<LocalDate> from = validity.from();
            if (from.filter(open::isBefore).isPresent()) {
                return Optional.of(open.equals(LocalDate.MIN) ? from.get().minusDays(1) : open).filter(around::holds);
            }
            if (validity.until().isEmpty()) {
                return Optional.empty();
            }
            LocalDate next = validity.until().get().plusDays(1);
            open = next.isAfter(open) ? next : open;
        }
        return Optional.of(open).filter(around::holds);
    }
}
