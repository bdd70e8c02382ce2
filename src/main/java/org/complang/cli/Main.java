package org.complang.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The command line of comp: reads arguments, and ends with 0 (done), 1 (problems in the input) or 2 (wrong usage).
public final class Main {
    private Main() { }

    public static void main(String[] arguments) {
        boolean colour = System.console() != null && System.console().isTerminal() && System.getenv("NO_COLOR") == null;
        System.exit(run(List.of(arguments), System.in, new Terminal(results(), messages(), colour)));
    }

    /// Standard output in UTF-8, whatever the system thinks.
    static PrintStream results() {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8);
    }

    static PrintStream messages() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    /// Runs a command line and returns its exit code. Nothing but the streams, files and the arguments is looked at.
    public static int run(List<String> arguments, InputStream in, Terminal terminal) {
        CommandLine line = new CommandLine(new CompCommand());
        Map<String, Supplier<Object>> commands = commands(in, terminal);
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        // To look at all commands takes longer than most runs of one.
        commands.forEach((name, command) -> {
            if (name.equals(first) || !commands.containsKey(first)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.setExpandAtFiles(false);
        line.setOut(new java.io.PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((e, _) -> terminal.wrongUsage(e, arguments));
        line.setExecutionExceptionHandler((e, command, _) -> terminal.failed(e, command, arguments));
        line.setExecutionStrategy(parsed -> {
            if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested)) {
                line.setResourceBundle(new HelpTexts(Languages.wording(arguments)));
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return terminal.finish(emptyValue(arguments).map(option -> terminal.emptyValue(option, first, arguments)).orElseGet(() -> execute(line, arguments, terminal)), arguments);
    }

    /// The option whose value is empty, as where a variable of a script is not set: an empty path would be the folder in which one is.
    private static Optional<String> emptyValue(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.isEmpty() || argument.matches("--[a-z-]+=")) {
                return Optional.of(argument.isEmpty() && i > 0 ? arguments.get(i - 1) : argument.replace("=", ""));
            }
        }
        return Optional.empty();
    }

    private static int execute(CommandLine line, List<String> arguments, Terminal terminal) {
        try {
            return line.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError e) {
            return terminal.outOfMemory(arguments);
        } catch (StackOverflowError e) {
            return terminal.tooDeep(line, arguments);
        }
    }

    private static Map<String, Supplier<Object>> commands(InputStream in, Terminal terminal) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("check", () -> new CheckCommand(terminal));
        commands.put("test", () -> new TestCommand(terminal));
        commands.put("fmt", () -> new FormatCommand(terminal, in));
        commands.put("evaluate", () -> new EvaluateCommand(terminal, in));
        commands.put("explain", () -> new ExplainCommand(terminal, in));
        commands.put("doc", () -> new DocCommand(terminal));
        commands.put("certify", () -> new CertifyCommand(terminal, in));
        commands.put("verify", () -> new VerifyCommand(terminal));
        commands.put("forecast", () -> new ForecastCommand(terminal, in));
        commands.put("whatif", () -> new WhatIfCommand(terminal, in));
        commands.put("export", () -> new ExportCommand(terminal));
        commands.put("impact", () -> new ImpactCommand(terminal));
        commands.put("sql", () -> new SqlCommand(terminal));
        return commands;
    }
}
