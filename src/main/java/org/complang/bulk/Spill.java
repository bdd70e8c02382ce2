package org.complang.bulk;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complang.table.Chunk;

/// Keeps the records of rows, apart for each part of the partners, until all files are read: in memory, and what goes beyond that in one file, which nobody else sees and which is gone with the run.
final class Spill implements Closeable {
    private final List<List<Segment>> parts = new ArrayList<>();
    private final long budget;
    private long held;
    private FileChannel file;
    private long fileEnd;

    /// Records that were written together.
    ///
    /// @param order the place of the rows from which they come among all rows
    /// @param bytes null where they are in the file, at `place`
    private record Segment(long order, byte[] bytes, long place, int length) {
        boolean isWithin(long from, long to) {
            return order >= from && order < to;
        }
    }

    /// @param budget bytes that may be held in memory
    Spill(int parts, long budget) {
        for (int i = 0; i < parts; i++) {
            this.parts.add(new ArrayList<>());
        }
        this.budget = budget;
    }

    int parts() {
        return parts.size();
    }

    /// Keeps what stands in a buffer.
    ///
    /// @throws IOException where the disk is full or fails
    void add(int part, long order, Bytes records) throws IOException {
        byte[] kept = null;
        long place = 0;
        synchronized (this) {
            if (held + records.length <= budget) {
                held += records.length;
                kept = Arrays.copyOf(records.bytes, records.length + Chunk.SLACK);
            } else {
                if (file == null) {
                    open();
                }
                place = fileEnd;
                fileEnd += records.length;
            }
        }
        if (kept == null) {
            write(records, place);
        }
        synchronized (parts.get(part)) {
            parts.get(part).add(new Segment(order, kept, place, records.length));
        }
    }

    private void open() throws IOException {
        Path path = Files.createTempFile("comp-", ".rows");
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void write(Bytes records, long place) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(records.bytes, 0, records.length);
        while (left.hasRemaining()) {
            file.write(left, place + left.position());
        }
    }

    /// Forgets what was kept of rows with an order from one to another, the first included.
    void forget(long from, long to) {
        long free = 0;
        for (List<Segment> part : parts) {
            for (Segment segment : part) {
                free += segment.isWithin(from, to) && segment.bytes != null ? segment.length : 0;
            }
            part.removeIf(segment -> segment.isWithin(from, to));
        }
        synchronized (this) {
            held -= free;
        }
    }

    /// The records of a part, in the order of the rows from which they come, so that they are the same however the work was shared. They are given once.
    Reader read(int part) {
        List<Segment> segments = parts.get(part);
        segments.sort(Comparator.comparingLong(Segment::order));
        return new Reader(segments);
    }

    /// The same, and they can be read again.
    Reader look(int part) {
        List<Segment> segments = new ArrayList<>(parts.get(part));
        segments.sort(Comparator.comparingLong(Segment::order));
        return new Reader(segments);
    }

    /// The segments of a part, one after the other.
    final class Reader {
        private final List<Segment> segments;
        private int next;

        private Reader(List<Segment> segments) {
            this.segments = segments;
        }

        /// The next segment; nothing at the end.
        Optional<Bytes> next() throws IOException {
            if (next == segments.size()) {
                segments.clear();
                return Optional.empty();
            }
            Segment segment = segments.set(next++, null);
            if (segment.bytes != null) {
                return Optional.of(Bytes.of(segment.bytes, 0, segment.length));
            }
            ByteBuffer into = ByteBuffer.allocate(segment.length + Chunk.SLACK).limit(segment.length);
            while (into.hasRemaining()) {
                if (file.read(into, segment.place + into.position()) < 0) {
                    throw new EOFException("rows that were put aside are gone");
                }
            }
            return Optional.of(Bytes.of(into.array(), 0, segment.length));
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
