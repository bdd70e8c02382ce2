package org.complang.bulk;

import java.io.IOException;
import java.util.Optional;

/// A file while it is read, part by part.
abstract class OpenFile {
    final int file;
    /// The number of its plan.
    final int plan;

    OpenFile(int file, int plan) {
        this.file = file;
        this.plan = plan;
    }

    /// A part of a file that is to be read.
    record Work(OpenFile open, Reading reading) { }

    /// What is done with a part.
    interface Reading {
        void with(RowEncoder encoder) throws IOException;
    }

    /// The next part; nothing at the end.
    abstract Optional<Work> next() throws IOException;

    /// The line, from 1, to which it has been read; 1 where there are no lines.
    abstract long line();

    abstract void close() throws IOException;

    /// The place of a part among those of all files.
    static long order(int file, int part) {
        return (long) file << 32 | part;
    }
}
