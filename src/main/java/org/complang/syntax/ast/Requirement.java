package org.complang.syntax.ast;

import java.util.List;
import org.complang.source.Span;

/// What a step asks for.
public sealed interface Requirement extends Node {
    /// `any of:` or `all of:` and the requirements below it.
    record Block(boolean all, List<Requirement> parts, List<Declaration.Remark> remarks, Span span) implements Requirement { }

    /// One requirement in one sentence.
    record Statement(Expression condition, Span span) implements Requirement { }
}
