package org.complang.bulk;

import java.io.EOFException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.complang.bulk.DataFiles.DataFile;
import org.complang.data.TwoWays;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Source;
import org.complang.model.Table;

/// What is found out about each file as it is read; of files that are read once more it can be forgotten. For several threads.
final class FileNotes {
    private final List<DataFile> files;
    private final SortedMap<Integer, Note> notes = new TreeMap<>();

    private static final class Note {
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final Set<Faults.Attributed> attributed = new LinkedHashSet<>();
        private long header = 1;
        private boolean lost;
        private boolean anybody;
        private boolean fits;
        private boolean joined;
        private final SortedMap<String, Integer> ways = new TreeMap<>();
        /// The cells of months of which its rows speak, for each table.
        private final Map<Table, Set<Long>> months = new HashMap<>();
        private final Map<Asked.Of, Asked> asked = new HashMap<>();
    }

    FileNotes(List<DataFile> files) {
        this.files = files;
    }

    private Note of(int file) {
        return notes.computeIfAbsent(file, _ -> new Note());
    }

    synchronized void tell(int file, Diagnostic diagnostic) {
        of(file).diagnostics.add(diagnostic);
    }

    /// A file cannot be read beyond a line.
    synchronized void brokenOff(int file, long line, Throwable e) {
        tell(file, DataFiles.brokenOff(files.get(file), line, e));
        lost(file);
    }

    /// What a file holds cannot be read, or not to its end: any partner may lack what it would have told.
    synchronized void lost(int file) {
        of(file).lost = true;
    }

    /// Takes what a thread has found.
    synchronized void add(Faults faults) {
        faults.attributed().forEach(one -> of(one.file()).attributed.add(one));
        faults.unattributed().forEach(file -> of(file).anybody = true);
        faults.fitting().forEach(file -> of(file).fits = true);
        faults.joined().forEach(file -> of(file).joined = true);
        faults.months().forEach((of, cells) -> of(of.file()).months.computeIfAbsent(of.table(), _ -> new HashSet<>()).addAll(cells));
        faults.asked().forEach((one, seen) -> of(one.file()).asked.computeIfAbsent(one, _ -> new Asked()).add(seen));
        faults.ways().forEach((column, marks) -> of(column.file()).ways.merge(column.column(), marks, (a, b) -> a | b));
        faults.cutOff().forEach(end -> brokenOff(end.file(), end.line(), new EOFException()));
    }

    /// The names of columns stand below the first line of a file.
    synchronized void headerAt(int file, long line) {
        of(file).header = line;
    }

    /// Where the header of a file stands.
    private Place header(int file, String column) {
        return new Place.InData(files.get(file).path().toString(), of(file).header, 1, column);
    }

    /// Where the line of the header holds rows too, these are taken for names of columns, and nothing tells what they say.
    synchronized void joinedHeaders() {
        notes.forEach((file, note) -> {
            if (note.joined && !note.fits) {
                tell(file, Diagnostic.of(Code.HEADER_UNLIKE_ROWS, header(file, "")));
                lost(file);
            }
        });
    }

    /// The columns of files of which some values can be read in one way alone that is not that of the others.
    synchronized Map<Integer, Set<String>> readTwoWays() {
        Map<Integer, Set<String>> columns = new TreeMap<>();
        notes.forEach((file, note) -> note.ways.forEach((column, marks) -> TwoWays.doubt(marks).ifPresent(_ -> columns.computeIfAbsent(file, _ -> new TreeSet<>()).add(column))));
        return columns;
    }

    /// Tells of these columns.
    synchronized void tellTwoWays() {
        notes.forEach((file, note) -> note.ways.forEach((column, marks) -> TwoWays.doubt(marks)
                .ifPresent(doubt -> tell(file, Diagnostic.of(Code.READ_TWO_WAYS, header(file, column), column, doubt)))));
    }

    /// A column of the files of a source with the texts that are asked for.
    private record OfSource(Source source, String column, List<String> texts) { }

    /// Where rows must have some text to speak of a record, and none of all files of a source has it, the text may not be as the files write it. Where rows have another text that is asked for in the
    /// column, it is told only if some text is much like it: there may be no such record.
    synchronized void neverMet() {
        Map<OfSource, Asked> seen = new LinkedHashMap<>();
        Map<OfSource, Integer> first = new HashMap<>();
        Set<List<Object>> met = new HashSet<>();
        notes.forEach((file, note) -> note.asked.entrySet().stream().sorted(Comparator.comparing(one -> one.getKey().column() + one.getKey().texts())).forEach(one -> {
            OfSource asked = new OfSource(files.get(file).source(), one.getKey().column(), one.getKey().texts());
            first.putIfAbsent(asked, file);
            Asked all = seen.computeIfAbsent(asked, _ -> new Asked());
            all.add(one.getValue());
            if (files.get(file).kind() == DataFiles.Kind.PARQUET) {
                // Of parts in which no row matters, no text is read.
                all.met();
            }
            if (all.isMet()) {
                met.add(List.of(asked.source, asked.column));
            }
        }));
        seen.forEach((asked, all) -> {
            Optional<String> nearest = all.nearest(asked.texts);
            if (all.isNeverMet() && (nearest.isPresent() || !met.contains(List.of(asked.source, asked.column)))) {
                int file = first.get(asked);
                tell(file, Diagnostic.of(Code.NO_ROW_COUNTS, header(file, asked.column), asked.column, Asked.shown(asked.texts), all.shown()).suggesting(nearest));
            }
        });
    }

    /// The cells of months of which rows of a table of text speak, be they of any matter or not, by the source of their files.
    synchronized Map<Source, Set<Long>> months(Table table) {
        Map<Source, Set<Long>> months = new LinkedHashMap<>();
        notes.forEach((file, note) -> {
            if (note.months.containsKey(table)) {
                months.computeIfAbsent(files.get(file).source(), _ -> new HashSet<>()).addAll(note.months.get(table));
            }
        });
        return months;
    }

    /// Forgets some files.
    synchronized void forget(Set<Integer> again) {
        notes.keySet().removeAll(again);
    }

    /// Gives what is wrong with files as a whole, in their order.
    synchronized void tell(Consumer<Diagnostic> diagnostics) {
        notes.values().forEach(note -> {
            note.diagnostics.forEach(diagnostics);
            note.diagnostics.clear();
        });
    }

    /// The rows that cannot be read and tell of whom they speak, each partner once for a file.
    synchronized List<Faults.Attributed> attributed() {
        return notes.values().stream().flatMap(note -> note.attributed.stream().sorted(Comparator.comparing(Faults.Attributed::partner))).toList();
    }

    /// A row of a file may speak of any partner.
    synchronized void anybody(int file) {
        of(file).anybody = true;
    }

    /// The sources of files that could not be read, or not to their end.
    synchronized Set<Source> lost() {
        Set<Source> lost = new LinkedHashSet<>();
        notes.forEach((file, note) -> {
            if (note.lost) {
                lost.add(files.get(file).source());
            }
        });
        return lost;
    }

    /// The tables of which any partner may lack records, since rows that cannot be read may speak of anybody.
    synchronized List<Table> open() {
        Set<Table> open = new TreeSet<>(Comparator.comparingInt(Table::index));
        notes.forEach((file, note) -> {
            if (note.lost || note.anybody) {
                files.get(file).source().partner().tables().forEach(open::add);
            }
        });
        return List.copyOf(open);
    }
}
