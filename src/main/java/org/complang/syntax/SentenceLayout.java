package org.complang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.complang.source.DisplayWidth;
import org.complang.syntax.SentenceLine.Kind;
import org.complang.syntax.SentenceLine.Role;
import org.complang.syntax.SentenceLine.Sentence;
import org.complang.syntax.SentenceLine.Word;
import org.complang.syntax.antlr.CompLexer;

/// Lays one sentence out.
///
/// It stays on one line where it fits and the author did not break it into clauses; else every clause begins a line. What is still too long goes on behind a
/// comma or before a label. Every line but the first is deeper than the sentence, so that it is read as going on, and none follows a colon.
final class SentenceLayout {
    static final int WIDTH = 120;
    static final int STEP = 2;
    /// How much deeper a line goes on that is too long.
    private static final int FURTHER = 4;
    private static final int NOWHERE = Integer.MAX_VALUE;
    /// Breaking before the body of a sentence is worse than any break in the body.
    private static final int BEFORE_BODY = 1_000;
    private static final int FIRST_LABEL = 2_000;

    private final Sentence sentence;
    private final List<Word> words;
    private final boolean opens;
    private final int indent;
    private final int body;
    private final int firstLabel;
    /// The word that begins a column, and the room before it that its neighbours below need.
    private final int aligned;
    private final int room;
    private final List<String> result = new ArrayList<>();

    /// @param opens whether a list follows
    /// @param aligned the word that begins a column, or 0
    /// @param room additional spaces before that word
    SentenceLayout(Sentence sentence, boolean opens, int aligned, int room) {
        this.sentence = sentence;
        this.words = sentence.words();
        this.opens = opens;
        this.indent = sentence.depth() * STEP;
        this.body = bodyColon(words);
        this.firstLabel = words.stream().map(Word::role).toList().indexOf(Role.LABEL);
        this.aligned = aligned;
        this.room = room;
    }

    List<String> lines() {
        int[] cuts = cuts();
        int at = indent;
        int clause = indent;
        for (int from = 0; from < words.size(); ) {
            int to = from + 1;
            while (to < words.size() && cuts[to] == 0 && !commentBefore(to)) {
                to++;
            }
            for (String comment : words.get(from).above()) {
                result.add(" ".repeat(at) + comment);
            }
            wrap(from, to, at, further(clause));
            int last = result.size() - 1;
            words.get(to - 1).behind().ifPresent(comment -> result.set(last, result.get(last) + "  " + comment));
            if (to < words.size()) {
                clause = cuts[to] > 0 ? cuts[to] : clause;
                at = cuts[to] > 0 ? cuts[to] : further(clause);
            }
            from = to;
        }
        return result;
    }

    /// For each word the column at which a line begins with it, or 0.
    private int[] cuts() {
        boolean tooLong = indent + width(0, words.size()) > WIDTH;
        return isRemark() ? labelCuts(tooLong) : clauseCuts(tooLong);
    }

    private int[] clauseCuts(boolean tooLong) {
        int[] cuts = new int[words.size()];
        boolean broken = tooLong;
        for (int i = 1; i < words.size(); i++) {
            broken |= words.get(i).first() && beginsClause(i);
        }
        if (!broken) {
            return cuts;
        }
        int column = indent + (opens || body > 0 ? 2 * STEP : STEP);
        boolean inside = false;
        for (int i = 1; i < words.size(); i++) {
            if (beginsClause(i)) {
                boolean joins = words.get(i).type() == CompLexer.AND || words.get(i).type() == CompLexer.OR;
                cuts[i] = joins && inside ? column + STEP : column;
                inside |= !joins;
            }
        }
        return cuts;
    }

    private boolean beginsClause(int i) {
        Word word = words.get(i);
        return word.brackets() == 0 && (word.role() == Role.CLAUSE || word.role() == Role.WHO && word.first());
    }

    /// The labels of a note stand below each other, those of a link below its address.
    private int[] labelCuts(boolean tooLong) {
        int[] cuts = new int[words.size()];
        int start = words.getFirst().text().length() + 1;
        boolean note = sentence.kind() == Kind.NOTE;
        List<Integer> labels = new ArrayList<>();
        boolean broken = tooLong;
        for (int i = note ? 2 : 1; i < words.size(); i++) {
            if (words.get(i).role() == Role.LABEL) {
                labels.add(i);
                broken |= words.get(i).first();
            }
        }
        if (broken && !labels.isEmpty()) {
            boolean together = !note && indent + start + width(labels.getFirst(), words.size()) <= WIDTH;
            (together ? labels.subList(0, 1) : labels).forEach(i -> cuts[i] = indent + start);
        }
        return cuts;
    }

    /// Where a line that began at a column goes on: below the first label of a term, else deeper.
    private int further(int column) {
        return sentence.kind() == Kind.TERM && words.size() > 1 && words.get(1).role() == Role.LABEL ? indent + width(0, 1) + 1 + room : column + FURTHER;
    }

    private boolean isRemark() {
        return sentence.kind() == Kind.NOTE || sentence.kind() == Kind.LINK;
    }

    private boolean commentBefore(int i) {
        return !words.get(i).above().isEmpty() || words.get(i - 1).behind().isPresent();
    }

    private void wrap(int from, int to, int column, int further) {
        int start = from;
        int at = column;
        for (int stop : evenStops(from, to, column, further)) {
            StringBuilder line = new StringBuilder(" ".repeat(at)).append(words.get(start).text());
            for (int i = start + 1; i < stop; i++) {
                line.repeat(' ', gap(i)).append(words.get(i).text());
            }
            result.add(line.toString());
            start = stop;
            at = further;
        }
    }

    /// Where lines end if there are as few as possible and these are about equally long.
    private List<Integer> evenStops(int from, int to, int column, int further) {
        List<Integer> fewest = stops(from, to, column, further, WIDTH);
        int narrow = fewest.size() == 1 ? WIDTH : (column + width(from, to)) / fewest.size();
        for (int width = narrow; width < WIDTH; width++) {
            List<Integer> even = stops(from, to, column, further, width);
            if (even.size() == fewest.size() && worst(even) <= worst(fewest)) {
                return even;
            }
        }
        return fewest;
    }

    private List<Integer> stops(int from, int to, int column, int further, int width) {
        List<Integer> stops = new ArrayList<>();
        int at = column;
        for (int start = from; start < to; at = further) {
            start = stop(start, to, at, width);
            stops.add(start);
        }
        return stops;
    }

    private int worst(List<Integer> stops) {
        return stops.subList(0, stops.size() - 1).stream().mapToInt(this::cost).max().orElse(0);
    }

    /// The word with which the next line begins: of the best places within the width the last one.
    private int stop(int start, int to, int column, int most) {
        int best = to;
        int bestCost = NOWHERE;
        int width = column + DisplayWidth.of(words.get(start).text());
        for (int i = start + 1; i < to; i++) {
            int cost = cost(i);
            if (cost < NOWHERE && (width <= most ? cost <= bestCost : bestCost == NOWHERE)) {
                best = i;
                bestCost = cost;
            }
            width += gap(i) + DisplayWidth.of(words.get(i).text());
            if (width > most && bestCost < NOWHERE) {
                return best;
            }
        }
        return width > most ? best : to;
    }

    /// How bad it is to begin a line with a word: the deeper in brackets, the worse.
    private int cost(int i) {
        Word word = words.get(i);
        int beforeBody = i <= body ? BEFORE_BODY : 0;
        if (words.get(i - 1).type() == CompLexer.COMMA) {
            return beforeBody + 2 * word.brackets();
        }
        return switch (word.role()) {
            case LABEL -> isRemark() ? NOWHERE : beforeBody + (i == firstLabel ? FIRST_LABEL : 1);
            case CLAUSE -> word.brackets() > 0 ? beforeBody + 2 * word.brackets() : NOWHERE;
            case PLAIN -> word.type() == CompLexer.PLUS || word.type() == CompLexer.MINUS ? beforeBody + 2 * word.brackets() + 1 : NOWHERE;
            case WHO, CALL -> NOWHERE;
        };
    }

    /// The last colon that has a body behind it, or 0.
    private static int bodyColon(List<Word> words) {
        for (int i = words.size() - 2; i > 0; i--) {
            if (words.get(i).type() == CompLexer.COLON) {
                return i;
            }
        }
        return 0;
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += DisplayWidth.of(words.get(i).text()) + (i > from ? gap(i) : 0);
        }
        return width;
    }

    /// The spaces before a word.
    private int gap(int i) {
        Word word = words.get(i);
        boolean tight = switch (word.type()) {
            case CompLexer.COMMA, CompLexer.COLON, CompLexer.RIGHT, CompLexer.CLOSE, CompLexer.PERCENT -> true;
            default -> word.role() == Role.CALL || words.get(i - 1).type() == CompLexer.LEFT || words.get(i - 1).type() == CompLexer.OPEN;
        };
        return tight ? 0 : i == aligned ? 1 + room : 1;
    }
}
