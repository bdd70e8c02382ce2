package org.complang.syntax.ast;

import java.util.List;
import java.util.Optional;
import org.complang.source.Span;

/// Terms of a vocabulary, listed or by the name of a set.
public sealed interface Codes extends Node {
    record Listed(List<Code> codes, Span span) implements Codes { }

    record Named(Name set, Span span) implements Codes { }

    /// One term, or a term held for another (`delegated-administrator of office-365`).
    record Code(Name name, Optional<Name> of, Span span) implements Node { }
}
