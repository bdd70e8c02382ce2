package org.complang.syntax.ast;

import org.complang.source.Span;

/// A part of a programme as it is written: names are still texts, nothing is resolved.
public interface Node {
    Span span();
}
