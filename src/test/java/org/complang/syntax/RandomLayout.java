package org.complang.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.complang.source.SourceFile;
import org.complang.syntax.antlr.CompLexer;

/// Writes a programme anew, as carelessly as the language allows: other indentation, spaces, line ends and blank lines, sentences broken anywhere, comments everywhere.
final class RandomLayout {
    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> columns = new ArrayDeque<>(List.of(0));
    private final String lineEnd;
    private int comments;

    private RandomLayout(Random random) {
        this.random = random;
        this.lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    }

    /// @param words what a file without mistakes holds, with its layout
    static String of(List<Token> words, SourceFile file, Random random) {
        return new RandomLayout(random).write(words, file);
    }

    private String write(List<Token> words, SourceFile file) {
        Token previous = null;
        for (Token token : words) {
            switch (token.getType()) {
                case CompLexer.INDENT -> columns.push(columns.peek() + 1 + random.nextInt(5));
                case CompLexer.DEDENT -> columns.pop();
                case CompLexer.NEWLINE -> { }
                case Token.EOF -> between();
                default -> {
                    if (previous == null || previous.getType() == CompLexer.NEWLINE || previous.getType() == CompLexer.INDENT) {
                        between();
                        out.repeat(' ', columns.peek());
                    } else {
                        inside(previous);
                    }
                    out.append(file.text(), token.getStartIndex(), token.getStopIndex() + 1);
                }
            }
            previous = token;
        }
        return out.toString();
    }

    private void between() {
        if (!out.isEmpty()) {
            out.repeat(' ', random.nextInt(3));
            comment(8);
            out.append(lineEnd);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            out.repeat(random.nextBoolean() ? "\t" : " ", random.nextInt(9));
            comment(3);
            out.append(lineEnd);
        }
    }

    private void inside(Token previous) {
        if (previous.getType() == CompLexer.COLON || random.nextInt(6) > 0) {
            out.repeat(random.nextInt(5) == 0 ? "\t" : " ", 1 + random.nextInt(2));
            return;
        }
        out.append(' ');
        comment(5);
        out.append(lineEnd);
        while (random.nextInt(6) == 0) {
            out.repeat(' ', random.nextInt(9));
            comment(1);
            out.append(lineEnd);
        }
        out.repeat(' ', columns.peek() + 1 + random.nextInt(9));
    }

    private void comment(int seldom) {
        if (random.nextInt(seldom) == 0) {
            out.append("# comment \"").append(++comments).append("  ");
        }
    }
}
