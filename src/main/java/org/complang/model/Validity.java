package org.complang.model;

import java.time.LocalDate;
import java.util.Optional;

/// From which to which day something is in force, both included; an empty bound is open.
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /// Whether it ends before it begins, and so holds on no day.
    public boolean isNever() {
        return from.isPresent() && until.filter(from.get()::isAfter).isPresent();
    }

    public boolean holds(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (until.isEmpty() || !day.isAfter(until.get()));
    }

    /// Whether some day lies in both.
    public boolean overlaps(Validity other) {
        boolean before = until.isPresent() && other.from.filter(until.get()::isBefore).isPresent();
        boolean after = from.isPresent() && other.until.filter(from.get()::isAfter).isPresent();
        return !before && !after;
    }
}
