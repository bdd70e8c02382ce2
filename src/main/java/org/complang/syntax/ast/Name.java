package org.complang.syntax.ast;

import org.complang.source.Span;

/// A name where it stands in the text.
public record Name(String text, Span span) implements Node { }
