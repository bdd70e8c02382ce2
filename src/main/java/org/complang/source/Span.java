package org.complang.source;

/// A stretch of a source text: from `start` up to but not including `end`, in UTF-16 units of that text.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span from " + start + " to " + end);
        }
    }

    /// The smallest span that holds this one and `other`.
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
