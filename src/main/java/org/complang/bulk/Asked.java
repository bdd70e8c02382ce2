package org.complang.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complang.diagnostic.NearestName;

/// What rows hold in a column in which they must have one text, or one of several, to speak of a record: whether any has it, and some of the others.
final class Asked {
    /// Texts that are kept, and that are shown.
    private static final int MOST = 50;
    private static final int SHOWN = 3;

    private boolean met;
    /// The first ones in the order of texts, whichever row is read first.
    private final TreeSet<String> others = new TreeSet<>();

    /// A column of a file with the texts that are asked for.
    ///
    /// @param texts in their order
    record Of(int file, String column, List<String> texts) { }

    void met() {
        met = true;
    }

    void other(String text) {
        others.add(text);
        if (others.size() > MOST) {
            others.pollLast();
        }
    }

    void add(Asked more) {
        met |= more.met;
        more.others.forEach(this::other);
    }

    boolean isMet() {
        return met;
    }

    /// Whether rows have other texts alone.
    boolean isNeverMet() {
        return !met && !others.isEmpty();
    }

    /// Some of the other texts, as a message shows them.
    String shown() {
        return shown(others);
    }

    /// Texts as a message shows them, the first ones alone.
    static String shown(Collection<String> texts) {
        return texts.stream().limit(SHOWN).map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    }

    /// The text that rows have and that is most like one that is asked for; nothing where none is.
    Optional<String> nearest(List<String> texts) {
        return texts.stream().flatMap(text -> NearestName.of(text, others).stream()).findFirst();
    }
}
