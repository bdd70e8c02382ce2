package org.complang;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complang.cli.Main;
import org.complang.cli.Terminal;

/// What a command line printed and how it ended.
public record CommandLineRun(int exit, String out, String err) {
    public static CommandLineRun of(List<String> arguments, byte[] in) {
        return of(arguments, new ByteArrayInputStream(in));
    }

    public static CommandLineRun of(List<String> arguments, InputStream in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int exit = Main.run(arguments, in, terminal);
        return new CommandLineRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
