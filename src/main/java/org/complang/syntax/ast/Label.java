package org.complang.syntax.ast;

import java.util.Optional;
import org.complang.source.Span;

/// What something is called in a language. Without a tag it is English.
public record Label(Optional<Name> tag, String text, Span span) implements Node { }
