package org.complang.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.complang.bulk.DataFiles.DataFile;
import org.complang.model.Source;

/// In which order files are read. Of one file of each kind the first part is read before all else: what is compiled then has met whatever rows hold, and needs not be compiled anew with each file. Then all files
/// follow, the largest first, so that no thread is left alone with it at the end.
///
/// @param files the number of a file for each turn
/// @param whole the turn from which on files are read to their end
record Turns(int[] files, int whole) {
    /// Files that are begun and wait: each holds memory.
    private static final int MOST = 16;

    static Turns of(List<DataFile> files) {
        List<Integer> bySize = IntStream.range(0, files.size()).boxed().sorted(Comparator.comparingLong((Integer file) -> files.get(file).size()).reversed()).toList();
        Map<Source, Integer> largest = new LinkedHashMap<>();
        bySize.stream().filter(file -> files.get(file).kind() != DataFiles.Kind.DOCUMENTS).forEach(file -> largest.putIfAbsent(files.get(file).source(), file));
        List<Integer> turns = new ArrayList<>(largest.values().stream().limit(MOST).toList().reversed());
        int whole = turns.size();
        turns.addAll(bySize);
        return new Turns(turns.stream().mapToInt(Integer::intValue).toArray(), whole);
    }

    int count() {
        return files.length;
    }

    int file(int turn) {
        return files[turn];
    }

    /// Whether only the first part of the file is read.
    boolean isFirst(int turn) {
        return turn < whole;
    }

    /// Whether the first part of the file has been read before.
    boolean isBegun(int turn) {
        return turn >= whole && IntStream.range(0, whole).anyMatch(first -> files[first] == files[turn]);
    }
}
