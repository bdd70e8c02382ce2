package org.complang.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Tells how much of a file has been read.
final class CountedStream extends FilterInputStream {
    private final LongConsumer progress;

    private CountedStream(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    static CountedStream of(Path file, LongConsumer progress) throws IOException {
        return new CountedStream(Files.newInputStream(file), progress);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        progress.accept(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        progress.accept(Math.max(0, count));
        return count;
    }
}
