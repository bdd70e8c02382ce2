package org.complang.bulk;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.complang.data.CellReading;
import org.complang.data.OtherWords;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Type;
import org.complang.wording.Phrase;

/// Gives what [Faults] has written down, in the order of the files and their lines.
final class RejectedRows {
    private final Shape shape;
    private final List<String> files;
    private final Set<List<Object>> met = new HashSet<>();
    private final Set<List<Object>> spellings = new HashSet<>();

    /// @param files the files by their number
    RejectedRows(Shape shape, List<String> files) {
        this.shape = shape;
        this.files = files;
    }

    void each(Spill rejected, Consumer<RejectedRow> rows) throws IOException {
        Spill.Reader reader = rejected.read(0);
        for (Optional<Bytes> segment = reader.next(); segment.isPresent(); segment = reader.next()) {
            while (segment.get().more()) {
                RejectedRow row = row(segment.get());
                // Every thread tells of a spelling when it meets it first.
                if (row.diagnostic().code() != Code.UNDECLARED_SPELLING && row.diagnostic().code() != Code.UNEXPECTED_TEXT || isFirst(row.diagnostic())) {
                    rows.accept(row);
                }
            }
        }
    }

    /// Counted as [Faults] counts, so that the same are told however many threads there are.
    private boolean isFirst(Diagnostic spelling) {
        String path = spelling.place() instanceof Place.InData(_, _, _, String of) ? of : "";
        boolean first = met.size() < Faults.SPELLINGS && met.add(List.of(path, spelling.arguments()));
        return first && spellings.add(spelling.arguments());
    }

    private RejectedRow row(Bytes in) {
        String file = files.get((int) in.takeNumber());
        long line = in.takeNumber();
        long column = in.takeNumber();
        Code code = Code.values()[(int) in.takeNumber()];
        int table = (int) in.takeNumber() - 1;
        int field = (int) in.takeNumber() - 1;
        String found = in.takeText();
        String about = in.takeText();
        String row = in.takeText();
        if (table < 0) {
            return new RejectedRow(Diagnostic.of(code, new Place.InData(file, line, column, ""), arguments(code, found, about)), row, code == Code.UNEXPECTED_TEXT);
        }
        Column of = shape.tables().get(table).columns().get(field);
        String path = table == 0 ? of.spelling() : of.table().spelling() + "." + of.spelling();
        Place place = new Place.InData(file, line, column, path);
        if (code == Code.ROW_WITHOUT_KEY) {
            return new RejectedRow(Diagnostic.of(code, place, of.table().record(), of.spelling()), row, false);
        }
        return new RejectedRow(value(code, place, of, found, about), row, true);
    }

    private static Object[] arguments(Code code, String found, String about) {
        if (code == Code.UNEXPECTED_TEXT) {
            return new Object[] {about, found.isEmpty() ? Phrase.of("text.nothing") : '"' + found + '"'};
        }
        return code == Code.ROW_OF_OTHER_LENGTH ? Arrays.stream(found.split(" ")).map(Integer::valueOf).toArray() : new Object[] {found};
    }

    private static Diagnostic value(Code code, Place place, Column column, String found, String about) {
        if (code == Code.UNDECLARED_SPELLING && column.type() instanceof Type.Code(var vocabulary)) {
            return Diagnostic.of(code, place, found, vocabulary.name()).suggesting(OtherWords.nearest(vocabulary, found));
        }
        if (code == Code.NOT_SPELLED || code == Code.WITHOUT_MARK) {
            return Diagnostic.of(code, place, found, column.spelling(), about.isEmpty() ? Phrase.of("spellings.of-source") : about);
        }
        if (code == Code.WRONG_VALUE) {
            return Diagnostic.of(code, place, '"' + found + '"', CellReading.wordOfFiles(column.type()));
        }
        return Diagnostic.of(code, place, code == Code.MISSING_FIELD ? column.spelling() : found);
    }
}
