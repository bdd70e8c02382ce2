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
        Bytes told = new Bytes(64);
        found.sort(Comparator.comparing(diagnostic -> place(diagnostic).file()));
        for (int i = 0; i < found.size(); i++) {
            Diagnostic one = found.get(i);
            told.clear();
            told.text(one.code().name());
            told.text(place(one).path());
            one.arguments().forEach(argument -> told.text(argument.toString()));
            new Merge.Entry(place(one).file(), 0, i, told.bytes, 0, told.length).put(out);
        }
        found.clear();
        return out;
    }

    /// What an entry tells. Such records stand in several rows; they are located by the partner and their key.
    static RejectedRow row(Merge.Entry entry) {
        Bytes in = Bytes.of(entry.bytes(), entry.from(), entry.to());
        Code code = Code.valueOf(in.takeText());
        Place place = new Place.InData(entry.partner(), 0, 0, in.takeText());
        List<String> arguments = new ArrayList<>();
        while (in.more()) {
            arguments.add(in.takeText());
        }
        return new RejectedRow(Diagnostic.of(code, place, arguments.toArray()), "", true);
    }
}
