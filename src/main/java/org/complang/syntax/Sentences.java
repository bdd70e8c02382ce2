package org.complang.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.complang.source.SourceFile;
import org.complang.syntax.SentenceLine.Comment;
import org.complang.syntax.SentenceLine.Kind;
import org.complang.syntax.SentenceLine.Role;
import org.complang.syntax.SentenceLine.Sentence;
import org.complang.syntax.SentenceLine.Word;
import org.complang.syntax.antlr.CompLexer;
import org.complang.syntax.antlr.CompParser;

/// Takes a file that has been read apart into sentences and comments.
final class Sentences {
    private final SourceFile file;
    private final List<Token> tokens;
    private final List<Token> comments;
    private final Map<Integer, Role> roles = new HashMap<>();
    private final Map<Integer, Kind> kinds = new HashMap<>();
    private final Map<Token, String> behind = new HashMap<>();
    private final Map<Token, List<Token>> above = new HashMap<>();
    private final List<SentenceLine> result = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    /// Where the author began the lines of each depth.
    private final List<Integer> columns = new ArrayList<>();
    private Token first;
    private Token previous;
    private int depth;
    private int brackets;

    private Sentences(ProgrammeParser.Reading reading) {
        this.file = reading.file();
        this.tokens = reading.tokens();
        this.comments = reading.comments();
        readRoles(reading.tree());
    }

    static List<SentenceLine> of(ProgrammeParser.Reading reading) {
        return new Sentences(reading).read();
    }

    private List<SentenceLine> read() {
        placeComments();
        for (Token token : tokens) {
            switch (token.getType()) {
                case CompLexer.NEWLINE -> endSentence();
                case CompLexer.INDENT -> {
                    endSentence();
                    depth++;
                }
                case CompLexer.DEDENT -> {
                    endSentence();
                    depth--;
                }
                case Token.EOF -> addComments(token);
                default -> addWord(token);
            }
        }
        return result;
    }

    /// A comment belongs behind the word before it on its line, else above the word that follows.
    private void placeComments() {
        List<Token> visible = tokens.stream().filter(token -> !isLayout(token)).toList();
        int next = 0;
        for (Token comment : comments) {
            while (visible.get(next).getType() != Token.EOF && visible.get(next).getStartIndex() < comment.getStartIndex()) {
                next++;
            }
            if (next > 0 && visible.get(next - 1).getLine() == comment.getLine()) {
                behind.put(visible.get(next - 1), text(comment));
            } else {
                above.computeIfAbsent(visible.get(next), _ -> new ArrayList<>()).add(comment);
            }
        }
    }

    private void addWord(Token token) {
        List<String> inside = List.of();
        if (words.isEmpty()) {
            addComments(token);
            first = token;
            while (columns.size() > depth) {
                columns.removeLast();
            }
            columns.add(column(token));
        } else {
            inside = above.getOrDefault(token, List.of()).stream().map(Sentences::text).toList();
        }
        boolean closes = token.getType() == CompLexer.RIGHT || token.getType() == CompLexer.CLOSE;
        boolean opens = token.getType() == CompLexer.LEFT || token.getType() == CompLexer.OPEN;
        String text = file.text().substring(token.getStartIndex(), token.getStopIndex() + 1);
        words.add(new Word(evenly(token.getType(), text), token.getType(), roles.getOrDefault(token.getTokenIndex(), Role.PLAIN), brackets,
                previous == null || token.getLine() != previous.getLine(), inside, Optional.ofNullable(behind.get(token))));
        brackets += opens ? 1 : closes ? -1 : 0;
        previous = token;
    }

    /// A word of two parts, as "for each", with one blank between them; what stands in quotes stays as it is.
    static String evenly(int type, String text) {
        return type == CompLexer.STRING ? text : text.replaceAll("[ \\t]+", " ");
    }

    /// Comments between two sentences stand as deep as the following one, or deeper in a list that ends there, whichever the author's indentation says.
    private void addComments(Token next) {
        for (Token comment : above.getOrDefault(next, List.of())) {
            int at = depth;
            for (int deeper = depth + 1; deeper < columns.size(); deeper++) {
                at = columns.get(deeper) <= column(comment) ? deeper : at;
            }
            result.add(new Comment(at, apart(comment), text(comment)));
        }
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            result.add(new Sentence(depth, apart(first), kinds.getOrDefault(first.getTokenIndex(), Kind.PLAIN), List.copyOf(words)));
            words.clear();
            brackets = 0;
        }
    }

    private boolean apart(Token token) {
        return token.getLine() > 1 && file.lineText(token.getLine() - 1).isBlank();
    }

    private int column(Token token) {
        String line = file.lineText(token.getLine());
        int column = 0;
        for (int i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
            column += line.charAt(i) == '\t' ? 8 - column % 8 : 1;
        }
        return column;
    }

    private static String text(Token comment) {
        return comment.getText().replaceFirst("[ \t]+$", "");
    }

    private static boolean isLayout(Token token) {
        return token.getType() == CompLexer.NEWLINE || token.getType() == CompLexer.INDENT || token.getType() == CompLexer.DEDENT;
    }

    private void readRoles(ParseTree tree) {
        Deque<ParseTree> open = new ArrayDeque<>();
        open.push(tree);
        while (!open.isEmpty()) {
            ParseTree node = open.pop();
            readRole(node);
            for (int i = 0; i < node.getChildCount(); i++) {
                open.push(node.getChild(i));
            }
        }
    }

    /// Of `who` and `where`, which mean the same behind a list, one is there.
    private void roleOfEither(TerminalNode who, TerminalNode where) {
        role(Stream.of(who, where).filter(Objects::nonNull).toList(), Role.WHO);
    }

    private void readRole(ParseTree node) {
        switch (node) {
            case CompParser.LabelContext label -> roles.put(label.getStart().getTokenIndex(), Role.LABEL);
            case CompParser.ExpressionContext expression -> {
                role(expression.AND(), Role.CLAUSE);
                role(expression.OR(), Role.CLAUSE);
            }
            case CompParser.HowManyContext howMany -> roleOfEither(howMany.WHO(), howMany.WHERE());
            case CompParser.SelectionContext selection -> {
                role(Optional.ofNullable(selection.WHERE()).stream().toList(), Role.CLAUSE);
                role(Optional.ofNullable(selection.WHO()).stream().toList(), Role.WHO);
            }
            case CompParser.MemberContext member -> roleOfEither(member.WHO(), member.WHERE());
            case CompParser.PointsEachWhoContext points -> roleOfEither(points.WHO(), points.WHERE());
            case CompParser.PointsEachFullWhoContext points -> roleOfEither(points.WHO(), points.WHERE());
            case CompParser.AmongContext among -> {
                role(List.of(among.OF_WHOM() == null ? among.OF_WHICH() : among.OF_WHOM()), Role.CLAUSE);
                roleOfEither(among.WHO(), among.WHERE());
            }
            case CompParser.NumberFactorContext number when number.MINUS() != null -> role(List.of(number.number().NUMBER()), Role.CALL);
            case CompParser.AmountContext amount when amount.MINUS() != null -> role(List.of(amount.number().NUMBER()), Role.CALL);
            case CompParser.CallFactorContext call -> role(List.of(call.LEFT()), Role.CALL);
            case CompParser.MetricsUseContext use -> role(Optional.ofNullable(use.LEFT()).stream().toList(), Role.CALL);
            case CompParser.ParametersContext parameters -> role(List.of(parameters.LEFT()), Role.CALL);
            case CompParser.GivenValueContext value when value.MINUS() != null -> role(List.of(value.NUMBER()), Role.CALL);
            case CompParser.FixedValueContext value when value.MINUS() != null -> role(List.of(value.NUMBER()), Role.CALL);
            case CompParser.NoteRemarkContext note -> kind(note.getStart(), Kind.NOTE);
            case CompParser.LinkRemarkContext link -> kind(link.getStart(), Kind.LINK);
            case CompParser.EntryBlockContext terms -> terms.term().forEach(term -> kind(term.getStart(), Kind.TERM));
            case CompParser.DocumentContext document -> document.fieldBlock().field().forEach(field -> kind(field.getStart(), Kind.DOCUMENT_FIELD));
            case CompParser.MeasureContext measure when measure.body() != null -> kind(measure.getStart(), Kind.FORMULA);
            case CompParser.ConditionContext condition when condition.body() != null -> kind(condition.getStart(), Kind.FORMULA);
            default -> { }
        }
    }

    private void role(List<TerminalNode> nodes, Role role) {
        nodes.forEach(node -> roles.put(node.getSymbol().getTokenIndex(), role));
    }

    private void kind(Token start, Kind kind) {
        kinds.put(start.getTokenIndex(), kind);
    }
}
