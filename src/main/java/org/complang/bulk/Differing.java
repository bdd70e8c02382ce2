package org.complang.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;

/// What differs between records of tables that should be one, of one part of the partners at a time: kept as bytes, and told in the order of the partners once all parts are done. For one thread.
final class Differing implements Consumer<Diagnostic> {
    private static final String BETWEEN = "\u0000";

    private final List<Diagnostic> found = new ArrayList<>();

    @Override
    public void accept(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    private static Place.InData place(Diagnostic diagnostic) {
        return (Place.InData) diagnostic.place();
    }

    /// All of them as entries of [Merge], in the order of the partners, those of one in the order in which they were found; they are forgotten, for another part.
    Bytes inOrder() {
        Bytes out = new Bytes(64);
        found.sort(Comparator.comparing(diagnostic -> place(diagnostic).file()));
        for (int i = 0; i < found.size(); i++) {
            Diagnostic one = found.get(i);
            List<String> parts = new ArrayList<>(List.of(one.code().name(), place(one).path()));
            one.arguments().forEach(argument -> parts.add(argument.toString()));
            Merge.Entry.of(place(one).file(), 0, i, String.join(BETWEEN, parts)).put(out);
        }
        found.clear();
        return out;
    }

    /// What an entry tells. Such records stand in several rows; they are located by the partner and their key.
    static RejectedRow row(Merge.Entry entry) {
        String[] parts = entry.text().split(BETWEEN, -1);
        Object[] arguments = List.of(parts).subList(2, parts.length).toArray();
        return new RejectedRow(Diagnostic.of(Code.valueOf(parts[0]), new Place.InData(entry.partner(), 0, 0, parts[1]), arguments), "", true);
    }
}
