package org.complang.syntax;

import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.complang.syntax.antlr.CompLexer;

/// The words around one: what a mistake is known by. Places may lie outside of the text, where there is nothing.
abstract class Neighbours {
    final List<Token> tokens;

    Neighbours(List<Token> tokens) {
        this.tokens = tokens;
    }

    final int type(int at) {
        return at < 0 || at >= tokens.size() ? Token.EOF : tokens.get(at).getType();
    }

    final String text(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).getText();
    }

    /// Whether a word is the "full" of "for each full 10" or of "number of full 10".
    final boolean isFull(int at) {
        return text(at).equals("full") && (type(at - 1) == CompLexer.FOR_EACH || isOfNumber(at));
    }

    /// Whether a word stands behind "number of".
    final boolean isOfNumber(int at) {
        return type(at - 1) == CompLexer.OF && type(at - 2) == CompLexer.COUNT;
    }

    /// Whether a word is the first of its line.
    final boolean begins(int at) {
        return at == 0 || ProgrammeParser.layout(type(at - 1));
    }

    /// What stands before a word in its line, the nearest first.
    final IntStream before(int at) {
        return IntStream.iterate(at - 1, one -> one >= 0 && !ProgrammeParser.layout(type(one)), one -> one - 1).map(this::type);
    }

    /// What stands behind a word in its line.
    final IntStream after(int at) {
        return IntStream.iterate(at + 1, one -> one < tokens.size() && !ProgrammeParser.layout(type(one)), one -> one + 1).map(this::type);
    }

    /// Whether a word says that something is held or obtained.
    static boolean isVerb(int type) {
        return switch (type) {
            case CompLexer.HOLD, CompLexer.HAVE, CompLexer.PASS, CompLexer.EARN, CompLexer.COMPLETE -> true;
            default -> false;
        };
    }

    /// Whether "at least" or "at most" stands here.
    final boolean isLimit(int at) {
        return type(at) == CompLexer.AT && (type(at + 1) == CompLexer.LEAST || type(at + 1) == CompLexer.MOST);
    }

    final boolean isRelation(int at) {
        return isLimit(at) || (type(at) == CompLexer.GREATER || type(at) == CompLexer.LESS) && type(at + 1) == CompLexer.THAN;
    }
}
