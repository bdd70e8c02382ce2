package org.complang.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/// Files that are there as a whole or not at all: whoever reads one meanwhile sees all of the old text or all of the new one.
final class WholeFile {
    private WholeFile() { }

    /// Writes a file, or puts the text in the place of one that is there and keeps its rights.
    static void write(Path file, String text) throws IOException {
        try (Writing writing = new Writing(file)) {
            writing.out().write(text.getBytes(StandardCharsets.UTF_8));
            writing.whole();
        }
    }

    /// A file takes the place of another one and has its rights.
    private static void replace(Path written, Path path) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(written, PosixFileAttributeView.class);
        if (rights != null && Files.exists(path)) {
            rights.setPermissions(Files.getPosixFilePermissions(path));
        }
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Whether something is there that is no file and no folder, such as a pipe, into which is written.
    static boolean isOpening(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /// A file that is written little by little, and is there under its name only once all of it is. Whatever fails meanwhile is a [FailedOutput] of it.
    static final class Writing implements Closeable {
        private final Path file;
        private final Path path;
        private final Path beside;
        private final OutputStream out;
        private final Thread broken;

        Writing(Path file) throws IOException {
            this.file = file;
            try {
                this.path = Files.exists(file) && !isOpening(file) ? file.toRealPath() : file.toAbsolutePath();
                if (Files.isDirectory(path) || Files.exists(path) && !Files.isWritable(path)) {
                    throw new AccessDeniedException(file.toString());
                }
                this.beside = isOpening(path) ? Files.createTempFile("comp-", ".out") : reserved(path);
                this.out = new BufferedOutputStream(new Told(Files.newOutputStream(beside)), 1 << 16);
            } catch (IOException e) {
                throw new FailedOutput(file, e);
            }
            // The program may be ended from outside.
            this.broken = new Thread(this::delete);
            Runtime.getRuntime().addShutdownHook(broken);
        }

        OutputStream out() {
            return out;
        }

        /// Tells of what file it is that something cannot be written.
        private final class Told extends OutputStream {
            private final OutputStream into;

            Told(OutputStream into) {
                this.into = into;
            }

            @Override
            public void write(int b) throws IOException {
                write(new byte[]{(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                told(() -> into.write(bytes, from, length));
            }

            @Override
            public void close() throws IOException {
                told(into::close);
            }
        }

        private interface Step {
            void run() throws IOException;
        }

        private void told(Step step) throws IOException {
            try {
                step.run();
            } catch (IOException e) {
                throw e instanceof FailedOutput ? e : new FailedOutput(file, e);
            }
        }

        /// All is written: the file takes its name.
        void whole() throws IOException {
            told(() -> {
                out.close();
                publish(beside);
            });
        }

        /// The file that was written, and another one that is to be made of it.
        record Made(Path from, Path to) { }

        /// Makes a file of what was written.
        interface Making {
            void of(Made files) throws IOException;
        }

        /// All is written: a file that is made of it takes the name.
        void whole(Making making) throws IOException {
            told(() -> {
                out.close();
                Path made = reserved(beside);
                try {
                    making.of(new Made(beside, made));
                    publish(made);
                } finally {
                    Files.deleteIfExists(made);
                }
            });
        }

        private void publish(Path whole) throws IOException {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (isOpening(path)) {
                try (OutputStream into = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
                    Files.copy(whole, into);
                }
                return;
            }
            replace(whole, path);
        }

        private void delete() {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException e) {
                // nothing can be done any more
            }
        }

        /// Leaves nothing behind where it is not whole.
        @Override
        public void close() throws IOException {
            Runtime.getRuntime().removeShutdownHook(broken);
            try {
                out.close();
            } finally {
                Files.deleteIfExists(beside);
            }
        }
    }

    /// A new empty file in the same folder, with the rights that new files get there. It has a name that no other run ever has, since it is deleted by that name when it may be gone already.
    private static Path reserved(Path path) throws IOException {
        return Files.createFile(path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp"));
    }
}
