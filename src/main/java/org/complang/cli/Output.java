package org.complang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Where something is written: a file that is there once it is whole, or a stream, or neither.
final class Output implements AutoCloseable {
    private final WholeFile.Writing file;
    private final OutputStream out;

    /// @param otherwise where there is no file; null where nothing is written then
    /// @throws IOException where the file cannot be written
    Output(Optional<Path> path, OutputStream otherwise) throws IOException {
        this.file = path.isPresent() ? new WholeFile.Writing(path.get()) : null;
        this.out = file == null ? otherwise : file.out();
    }

    void write(String text) throws IOException {
        if (out != null) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Writes bytes from one place to another.
    void write(byte[] utf8, int from, int to) throws IOException {
        if (out != null) {
            out.write(utf8, from, to - from);
        }
    }

    /// All is written: the file takes its name.
    void whole() throws IOException {
        if (file != null) {
            file.whole();
        }
    }

    /// All is written: a file that is made of it takes the name.
    void whole(WholeFile.Writing.Making making) throws IOException {
        if (file != null) {
            file.whole(making);
        }
    }

    /// Leaves no file behind where it is not whole. The stream stays open.
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
