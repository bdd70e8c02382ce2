package org.complang.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.syntax.antlr.CompLexer;

/// Turns the layout of lines into words of the grammar.
///
/// A line that ends with a colon is followed by an indented list: INDENT comes before its first line and DEDENT after its last. Any other line
/// that is followed by a deeper one, or by one that begins with `and`, `or`, `where` or `who`, goes on there, and so does a line inside brackets. NEWLINE ends every line, and a line with a list after the list.
final class Layout {
    private final SourceFile file;
    private final Consumer<Diagnostic> diagnostics;
    private final List<Token> result = new ArrayList<>();
    private final Deque<Integer> columns = new ArrayDeque<>();
    private final Deque<Token> brackets = new ArrayDeque<>();
    private Token previous;
    private boolean tabsReported;
    /// How many words stand inside one another that reach over what is behind them.
    private int reaching;

    Layout(SourceFile file, Consumer<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /// The tokens with the layout put in. `tokens` ends with EOF, holds no hidden ones, and is cut at EOF or at the first limit that is passed.
    List<Token> arrange(List<? extends Token> tokens) {
        for (Token token : tokens) {
            if (token.getType() == Token.EOF) {
                break;
            }
            if (startsLine(token)) {
                int column = column(token);
                if (previous == null) {
                    columns.push(column);
                } else if (goesOn(token, column)) {
                    closeBrackets();
                } else if (brackets.isEmpty() || leavesBrackets(token, column)) {
                    closeBrackets();
                    beginLine(token, column);
                }
            }
            if (!follow(token)) {
                break;
            }
            result.add(token);
            previous = token;
        }
        closeBrackets();
        finish(tokens.getLast());
        return result;
    }

    /// No line begins with these words: one that does goes on from the line above, where it is no less deep.
    private boolean goesOn(Token token, int column) {
        return previous.getType() != CompLexer.COLON && column >= columns.peek() && leavesBrackets(token, column) && switch (token.getType()) {
            case CompLexer.AND, CompLexer.OR, CompLexer.WHERE, CompLexer.WHO -> true;
            default -> false;
        };
    }

    /// A bracket left open must not swallow the rest of the file: what stands in brackets is deeper than the line on which they open.
    private boolean leavesBrackets(Token token, int column) {
        return column <= columns.peek() && token.getType() != CompLexer.CLOSE && token.getType() != CompLexer.RIGHT;
    }

    private void beginLine(Token token, int column) {
        boolean opens = previous.getType() == CompLexer.COLON;
        if (column > columns.peek()) {
            if (opens) {
                columns.push(column);
                put(CompLexer.INDENT, token);
                if (columns.size() == Limits.INDENTATIONS + 1) {
                    report(Code.NESTED_TOO_DEEPLY, token, Limits.INDENTATIONS);
                }
            }
            return;
        }
        if (opens) {
            report(Code.EMPTY_LIST, previous);
            put(CompLexer.INDENT, previous);
            put(CompLexer.DEDENT, previous);
        }
        put(CompLexer.NEWLINE, previous);
        while (columns.size() > 1 && column < columns.peek()) {
            columns.pop();
            if (column > columns.peek()) {
                report(Code.CROOKED_INDENTATION, token);
                columns.push(column);
                return;
            }
            put(CompLexer.DEDENT, previous);
            put(CompLexer.NEWLINE, previous);
        }
    }

    /// Follows brackets, and words that reach over what stands behind them; false where they go too deep to read on.
    private boolean follow(Token token) {
        switch (token.getType()) {
            case CompLexer.GROWTH, CompLexer.LATER_OF, CompLexer.EARLIER_OF, CompLexer.DAYS_BETWEEN, CompLexer.GREATER_OF, CompLexer.LESSER_OF, CompLexer.COUNT -> {
                reaching++;
                if (reaching > Limits.NEGATIONS) {
                    report(Code.NESTED_TOO_DEEPLY, token, Limits.NEGATIONS);
                    return false;
                }
            }
            // between two that stand inside one another there is nothing else
            case CompLexer.OF, CompLexer.IN_PERCENT, CompLexer.AND, CompLexer.NAME, CompLexer.NUMBER, CompLexer.PERCENT, CompLexer.DATE, CompLexer.YEAR_MONTH -> { }
            default -> reaching = 0;
        }
        switch (token.getType()) {
            case CompLexer.LEFT, CompLexer.OPEN -> {
                brackets.push(token);
                if (brackets.size() > Limits.BRACKETS) {
                    report(Code.NESTED_TOO_DEEPLY, token, Limits.BRACKETS);
                    brackets.clear();
                    return false;
                }
            }
            case CompLexer.RIGHT, CompLexer.CLOSE -> {
                int wanted = token.getType() == CompLexer.RIGHT ? CompLexer.LEFT : CompLexer.OPEN;
                if (!brackets.isEmpty() && brackets.peek().getType() == wanted) {
                    brackets.pop();
                }
            }
            default -> { }
        }
        return columns.size() <= Limits.INDENTATIONS;
    }

    private void closeBrackets() {
        if (!brackets.isEmpty()) {
            report(Code.UNCLOSED_BRACKET, brackets.peek(), brackets.peek().getText());
        }
        while (!brackets.isEmpty()) {
            put(brackets.pop().getType() == CompLexer.LEFT ? CompLexer.RIGHT : CompLexer.CLOSE, previous);
        }
    }

    private void finish(Token end) {
        if (previous != null) {
            if (previous.getType() == CompLexer.COLON) {
                report(Code.EMPTY_LIST, previous);
                put(CompLexer.INDENT, previous);
                put(CompLexer.DEDENT, previous);
            }
            put(CompLexer.NEWLINE, previous);
            for (int open = columns.size(); open > 1; open--) {
                put(CompLexer.DEDENT, previous);
                put(CompLexer.NEWLINE, previous);
            }
        }
        result.add(end.getType() == Token.EOF ? end : new CommonToken(Token.EOF, "<EOF>"));
    }

    private boolean startsLine(Token token) {
        return previous == null || token.getLine() != previous.getLine();
    }

    /// Where a line begins: a tab is reported once and counts as far as the next multiple of eight.
    private int column(Token token) {
        String line = file.lineText(file.line(token.getStartIndex()));
        int column = 0;
        for (int i = 0; i < token.getCharPositionInLine() && i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                column += 8 - column % 8;
                if (!tabsReported) {
                    tabsReported = true;
                    report(Code.TAB_INDENTATION, token);
                }
            } else {
                column++;
            }
        }
        return column;
    }

    private void put(int type, Token near) {
        CommonToken token = new CommonToken(type, "");
        boolean before = type == CompLexer.INDENT && near != previous;
        int at = before ? near.getStartIndex() : near.getStopIndex() + 1;
        token.setStartIndex(at);
        token.setStopIndex(at - 1);
        token.setLine(near.getLine());
        token.setCharPositionInLine(near.getCharPositionInLine());
        result.add(token);
    }

    private void report(Code code, Token token, Object... arguments) {
        Span span = new Span(token.getStartIndex(), token.getStopIndex() + 1);
        diagnostics.accept(Diagnostic.of(code, new Place.InSource(file, span), arguments));
    }
}
