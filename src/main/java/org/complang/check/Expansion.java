package org.complang.check;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.complang.diagnostic.Code;
import org.complang.syntax.ast.Name;

/// How much a definition comes to where every name in it stands for what it is defined as: a few lines, each of which uses the one before twice, can come to more than anybody could work through.
final class Expansion {
    /// Definitions inside definitions.
    static final int DEPTH = 40;
    /// Words of one definition, with those of all that it uses.
    private static final long WORDS = 100_000;
    /// Words of one competency likewise.
    private static final long OF_COMPETENCY = 2_000_000;

    /// What is said of several periods is looked at as often. Words of comments and texts say nothing of the kind; between two words of a sentence there may be a comment.
    private static final Pattern PERIODS = Pattern.compile(
            "#[^\\r\\n]*|\"[^\"\\r\\n]*\"|\\bin[ \\t]+(?:each|every|any)[ \\t]+of[ \\t]+the[ \\t]+last(?:\\s|#[^\\r\\n]*[\\r\\n])++(?<number>\\d{1,9})\\b");

    /// @param words the words of a definition and of all that it uses, as often as it uses them
    /// @param depth the definitions inside it that stand inside one another
    record Size(long words, int depth) {
        private static final Size NOTHING = new Size(0, 0);
    }

    private Expansion() { }

    /// Reports a definition that comes to too much by itself; whoever uses one that does can only come to more, and is not reported again.
    ///
    /// @return whether it comes to too much
    static boolean isTooLarge(Definitions.Entry entry) {
        Size size = size(entry);
        boolean deep = size.depth > DEPTH;
        if (!deep && size.words <= WORDS) {
            return false;
        }
        if (!entry.tooLarge) {
            entry.tooLarge = true;
            boolean first = references(entry).stream().map(Expansion::size).noneMatch(inner -> inner.depth > DEPTH || inner.words > WORDS);
            if (first) {
                entry.reporter.report(deep ? Code.NESTED_TOO_DEEPLY : Code.EXPANDS_TOO_FAR, entry.definition.name(), deep ? DEPTH : WORDS);
            }
        }
        return true;
    }

    /// Reports a competency that comes to too much.
    ///
    /// @return whether it does
    static boolean isTooLarge(Name competency, String text, Definitions definitions, Reporter reporter) {
        long words = 0;
        for (String word : Definitions.words(text).map(MatchResult::group).toList()) {
            Definitions.Entry entry = definitions.find(word);
            words = sum(words, 1 + (entry == null ? 0 : size(entry).words));
        }
        words = times(words, text);
        if (words > OF_COMPETENCY) {
            reporter.report(Code.EXPANDS_TOO_FAR, competency, OF_COMPETENCY);
        }
        return words > OF_COMPETENCY;
    }

    private static Size size(Definitions.Entry entry) {
        return size(entry, 0);
    }

    /// The definitions that one names, as often as it does.
    private static List<Definitions.Entry> references(Definitions.Entry entry) {
        return Definitions.words(entry.reporter.text(entry.definition)).map(word -> entry.owner.find(word.group())).filter(other -> other != null && other != entry).toList();
    }

    /// @param level how many definitions around it are being looked at; so many that it makes no difference what else there is are too many
    private static Size size(Definitions.Entry entry, int level) {
        if (level > 2 * DEPTH) {
            return new Size(0, DEPTH);
        }
        if (entry.size == null) {
            // what is defined by itself is reported as that
            entry.size = Size.NOTHING;
            long words = Definitions.words(entry.reporter.text(entry.definition)).count();
            int depth = 0;
            for (Definitions.Entry other : references(entry)) {
                Size inner = size(other, level + 1);
                words = sum(words, inner.words);
                depth = Math.max(depth, 1 + inner.depth);
            }
            entry.size = new Size(times(words, entry.reporter.text(entry.definition)), depth);
        }
        return entry.size;
    }

    /// Words, as often as some sentence of a text is said of a period.
    private static long times(long words, String text) {
        long most = PERIODS.matcher(text).results().map(found -> found.group("number")).filter(Objects::nonNull).mapToLong(Long::parseLong).max().orElse(1);
        return Math.min(Integer.MAX_VALUE, words * Math.min(PeriodsCheck.MOST, most));
    }

    private static long sum(long a, long b) {
        return Math.min(Integer.MAX_VALUE, a + b);
    }
}
