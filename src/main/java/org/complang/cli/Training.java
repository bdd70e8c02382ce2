package org.complang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The build's training run: runs every command line of a file in one process, so that one start-up archive knows the classes of all of them. Blank lines and
/// lines that begin with # do not count; words are parted by white space. It fails on wrong usage only, since some lines show mistakes.
final class Training {
    private Training() { }

    public static void main(String[] arguments) throws IOException {
        Terminal terminal = new Terminal(Main.results(), Main.messages(), false);
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int code = Main.run(List.of(line.strip().split("\\s+")), InputStream.nullInputStream(), terminal);
            if (code == Terminal.WRONG_USAGE) {
                System.exit(code);
            }
        }
        System.exit(Terminal.DONE);
    }
}
