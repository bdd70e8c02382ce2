package org.complang.syntax.ast;

import java.util.List;
import java.util.Optional;
import org.complang.source.Span;

/// What a step asks for.
public sealed interface Requirement extends Node {
    /// `any of:`, `all of:` or `2 of:` and the requirements below it; `wanted` is empty for all of them.
    record Block(Optional<String> wanted, List<Requirement> parts, List<Declaration.Remark> remarks, Span span) implements Requirement { }

    /// `team of:` and its groups, which share nobody; or `team of, each in at most 2 groups:`, where one person may be in so many of them.
    record Team(Optional<Expression> most, List<Expression.HowMany> groups, Span span) implements Requirement { }

    /// One requirement in one sentence.
    record Statement(Expression condition, Span span) implements Requirement { }
}
