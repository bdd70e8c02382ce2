package org.complang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.antlr.v4.runtime.Token;
import org.complang.diagnostic.Diagnostic;
import org.complang.source.DisplayWidth;
import org.complang.source.SourceFile;
import org.complang.syntax.SentenceLine.Comment;
import org.complang.syntax.SentenceLine.Kind;
import org.complang.syntax.SentenceLine.Role;
import org.complang.syntax.SentenceLine.Sentence;
import org.complang.syntax.SentenceLine.Word;
import org.complang.syntax.antlr.CompLexer;

/// Writes a programme file in the one layout that all of them share, without changing what it says. Comments keep their places.
public final class Formatter {
    private final List<SentenceLine> lines;
    private final StringBuilder out = new StringBuilder();

    private Formatter(List<SentenceLine> lines) {
        this.lines = lines;
    }

    /// The text of a file in its canonical layout; nothing, with its errors, where it holds a mistake.
    public static Optional<String> format(SourceFile file, Consumer<Diagnostic> diagnostics) {
        Optional<ProgrammeParser.Reading> reading = ProgrammeParser.read(file, diagnostic -> {
            if (diagnostic.isError()) {
                diagnostics.accept(diagnostic);
            }
        });
        return reading.map(read -> {
            String text = new Formatter(formulasThatFit(Sentences.of(read))).write();
            assertSame(read, text);
            return text;
        });
    }

    /// Nobody's file is overwritten with one that says something else.
    private static void assertSame(ProgrammeParser.Reading before, String text) {
        Optional<ProgrammeParser.Reading> after = ProgrammeParser.read(new SourceFile(before.file().name(), text), _ -> { });
        if (after.isEmpty() || !said(before).equals(said(after.get()))) {
            throw new IllegalStateException("the layout of " + before.file() + " would change what it says");
        }
    }

    private static List<String> said(ProgrammeParser.Reading reading) {
        List<String> said = new ArrayList<>();
        reading.tokens().stream().filter(token -> token.getType() != Token.EOF && token.getStopIndex() >= token.getStartIndex()).map(token -> Sentences.evenly(token.getType(), token.getText())).forEach(said::add);
        reading.comments().stream().map(comment -> comment.getText().stripTrailing()).forEach(said::add);
        return said;
    }

    /// A measure or condition that does not fit on one line has its body below it.
    private static List<SentenceLine> formulasThatFit(List<SentenceLine> lines) {
        List<SentenceLine> result = new ArrayList<>();
        for (SentenceLine line : lines) {
            if (line instanceof Sentence(int depth, boolean apart, Kind kind, List<Word> words) && kind == Kind.FORMULA
                    && new SentenceLayout((Sentence) line, false, 0, 0).lines().size() > 1) {
                int body = words.stream().map(Word::type).toList().indexOf(CompLexer.COLON) + 1;
                result.add(new Sentence(depth, apart, Kind.PLAIN, words.subList(0, body)));
                result.add(new Sentence(depth + 1, false, Kind.PLAIN, words.subList(body, words.size())));
            } else {
                result.add(line);
            }
        }
        return result;
    }

    private String write() {
        for (int i = 0; i < lines.size(); ) {
            int end = endOfColumn(i);
            int room = room(i, end);
            for (; i < end; i++) {
                if (i > 0 && blankBefore(i)) {
                    out.append('\n');
                }
                write(i, room);
            }
        }
        return out.toString();
    }

    private void write(int i, int widest) {
        switch (lines.get(i)) {
            case Comment comment -> out.repeat(' ', comment.depth() * SentenceLayout.STEP).append(comment.text()).append('\n');
            case Sentence sentence -> {
                int aligned = column(sentence);
                int room = aligned > 0 && widest > 0 ? widest - DisplayWidth.of(sentence.words().getFirst().text()) : 0;
                new SentenceLayout(sentence, opens(i), aligned, room).lines().forEach(line -> out.append(line).append('\n'));
            }
        }
    }

    /// Between blocks at the left edge is one blank line; elsewhere at most one, where the author has some, but none at the head of a list.
    private boolean blankBefore(int i) {
        SentenceLine line = lines.get(i);
        SentenceLine previous = lines.get(i - 1);
        if (previous.depth() < line.depth()) {
            return false;
        }
        return line.apart() || line.depth() == 0 && (previous.depth() > 0 || previous instanceof Sentence && blockFollows(i));
    }

    /// Whether a line, or the comments that begin with it, leads straight to a block.
    private boolean blockFollows(int i) {
        int at = i;
        while (at < lines.size() && lines.get(at) instanceof Comment comment && !comment.apart()) {
            at++;
        }
        return at < lines.size() && lines.get(at) instanceof Sentence sentence && !sentence.apart() && opens(at);
    }

    private boolean opens(int i) {
        for (SentenceLine line : lines.subList(i + 1, lines.size())) {
            if (line instanceof Sentence) {
                return line.depth() > lines.get(i).depth();
            }
        }
        return false;
    }

    /// Lines that follow each other without a blank line and share a column end here.
    private int endOfColumn(int i) {
        if (!(lines.get(i) instanceof Sentence first) || first.kind() != Kind.TERM && first.kind() != Kind.DOCUMENT_FIELD) {
            return i + 1;
        }
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).apart() && lines.get(end).depth() == first.depth()
                && (lines.get(end) instanceof Comment || lines.get(end) instanceof Sentence next && next.kind() == first.kind())) {
            end++;
        }
        return end;
    }

    /// The width of the longest name before a column, or 0 where there is no column.
    private int room(int from, int end) {
        int widest = 0;
        for (SentenceLine line : lines.subList(from, end)) {
            if (line instanceof Sentence sentence && column(sentence) > 0) {
                widest = Math.max(widest, DisplayWidth.of(sentence.words().getFirst().text()));
            } else if (line instanceof Sentence sentence && sentence.kind() == Kind.DOCUMENT_FIELD) {
                return 0;
            }
        }
        return widest;
    }

    /// The word of a sentence that begins a column: the first label of a term, the type of a field without labels; else 0.
    private static int column(Sentence sentence) {
        List<Word> words = sentence.words();
        return switch (sentence.kind()) {
            case TERM -> words.size() > 1 && words.get(1).role() == Role.LABEL ? 1 : 0;
            case DOCUMENT_FIELD -> words.get(1).type() == CompLexer.COLON ? 2 : 0;
            case PLAIN, NOTE, LINK, FORMULA -> 0;
        };
    }
}
