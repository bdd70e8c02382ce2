package org.complang.syntax;

import java.util.function.Consumer;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.complang.syntax.antlr.CompLexer;

/// One mistake costs one line: after it, reading goes on behind the line and the list below it, so that every other mistake of the file is found
/// and each is reported once.
final class Recovery extends DefaultErrorStrategy {
    private final Consumer<RecognitionException> mistakes;
    private int reportedAt = -1;

    Recovery(Consumer<RecognitionException> mistakes) {
        this.mistakes = mistakes;
    }

    @Override
    public void reportError(Parser parser, RecognitionException e) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            report(e);
        }
    }

    @Override
    public void recover(Parser parser, RecognitionException e) {
        skipLine(parser, false);
    }

    /// Words left over at the end of a line spoil that line, and not the list it stands in.
    @Override
    public Token recoverInline(Parser parser) {
        InputMismatchException e = new InputMismatchException(parser);
        if (!parser.getATN().nextTokens(parser.getInterpreter().atn.states.get(parser.getState())).equals(IntervalSet.of(CompLexer.NEWLINE))) {
            throw e;
        }
        reportError(parser, e);
        if (parser.getContext().getChild(parser.getContext().getChildCount() - 1) instanceof ParserRuleContext line) {
            line.exception = e;
        }
        skipLine(parser, false);
        if (parser.getInputStream().LA(1) != CompLexer.NEWLINE) {
            throw e;
        }
        endErrorCondition(parser);
        return parser.consume();
    }

    /// A line that cannot begin anything here is reported and passed over, so that its neighbours are still read.
    @Override
    public void sync(Parser parser) {
        ATNState state = parser.getInterpreter().atn.states.get(parser.getState());
        IntervalSet expected = parser.getATN().nextTokens(state);
        if (!expected.contains(CompLexer.DEDENT) && !expected.contains(Token.EOF)) {
            return;
        }
        while (!expected.contains(parser.getInputStream().LA(1))) {
            if (parser.getInputStream().LA(1) == Token.EOF) {
                return;
            }
            report(new InputMismatchException(parser));
            endErrorCondition(parser);
            skipLine(parser, true);
        }
    }

    private void report(RecognitionException e) {
        int at = e.getOffendingToken().getTokenIndex();
        if (at != reportedAt) {
            reportedAt = at;
            mistakes.accept(e);
        }
    }

    /// Goes to the NEWLINE that ends the present line, past the lists that open on the way, and over it if asked to.
    private static void skipLine(Parser parser, boolean over) {
        int depth = 0;
        while (true) {
            int type = parser.getInputStream().LA(1);
            if (type == Token.EOF || depth == 0 && type == CompLexer.DEDENT) {
                if (over && type != Token.EOF) {
                    parser.consume();
                }
                return;
            }
            if (depth == 0 && type == CompLexer.NEWLINE) {
                if (over) {
                    parser.consume();
                }
                return;
            }
            depth += type == CompLexer.INDENT ? 1 : type == CompLexer.DEDENT ? -1 : 0;
            parser.consume();
        }
    }
}
