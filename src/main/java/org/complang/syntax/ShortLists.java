package org.complang.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.complang.syntax.antlr.CompLexer;

/// Where records stand on a command line, the record below another may follow its colon on the same line, as in `person: exam-pass code 70-346`. It is read as a list of one.
final class ShortLists {
    private ShortLists() { }

    /// The words with INDENT and DEDENT around what follows a colon on its line.
    static List<Token> opened(List<Token> words) {
        List<Token> result = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            switch (word.getType()) {
                case CompLexer.COLON -> {
                    result.add(word);
                    if (words.get(i + 1).getType() != CompLexer.INDENT) {
                        result.add(layout(CompLexer.INDENT, word));
                        open.push(open.pop() + 1);
                    }
                }
                case CompLexer.NEWLINE -> {
                    for (int lists = open.pop(); lists > 0; lists--) {
                        result.add(layout(CompLexer.NEWLINE, word));
                        result.add(layout(CompLexer.DEDENT, word));
                    }
                    open.push(0);
                    result.add(word);
                }
                case CompLexer.INDENT -> {
                    result.add(word);
                    open.push(0);
                }
                case CompLexer.DEDENT -> {
                    result.add(word);
                    open.pop();
                }
                default -> result.add(word);
            }
        }
        return result;
    }

    private static Token layout(int type, Token near) {
        CommonToken token = new CommonToken(type, "");
        token.setStartIndex(near.getStopIndex() + 1);
        token.setStopIndex(near.getStopIndex());
        token.setLine(near.getLine());
        token.setCharPositionInLine(near.getCharPositionInLine());
        return token;
    }
}
