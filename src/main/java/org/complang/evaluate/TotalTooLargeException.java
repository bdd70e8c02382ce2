package org.complang.evaluate;

/// A total has more digits than numbers may have; `place` is the record at which it was passed.
public final class TotalTooLargeException extends RuntimeException {
    private final String place;

    TotalTooLargeException(String place) {
        super(place, null, false, false);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
