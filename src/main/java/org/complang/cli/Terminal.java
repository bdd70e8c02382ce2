package org.complang.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;
import org.complang.report.DiagnosticText;
import org.complang.report.Wording;
import org.complang.wording.Phrase;
import org.complang.wording.Visible;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Where results and messages go: results to `out`, messages to `err`, colours only where a person looks.
public record Terminal(PrintStream out, PrintStream err, boolean colour) {
    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int WRONG_USAGE = 2;

    /// Prints diagnostics in their order.
    void print(List<Diagnostic> diagnostics, Wording wording) {
        DiagnosticText text = new DiagnosticText(wording, colour);
        diagnostics.forEach(diagnostic -> err.print(text.text(diagnostic)));
    }

    void print(Diagnostics diagnostics, Wording wording) {
        print(diagnostics.list(), wording);
        if (diagnostics.dropped() > 0) {
            err.println(wording.say("dropped", List.of(diagnostics.dropped())));
        }
    }

    int wrongUsage(ParameterException e, List<String> arguments) {
        CommandLine command = e.getCommandLine();
        Wording wording = Languages.wording(arguments);
        return wrongUsage(WrongUsage.text(e, arguments, wording).replaceAll("\\R", " "), command.getParent() == null ? "" : command.getCommandName() + " ", wording);
    }

    int emptyValue(String option, String command, List<String> arguments) {
        Wording wording = Languages.wording(arguments);
        return wrongUsage(wording.say("wrong.empty", List.of(option)), command.isEmpty() || command.startsWith("-") ? "" : command + " ", wording);
    }

    int wrongUsage(String message, String command, Wording wording) {
        err.println("comp: " + wording.say("severity.error", List.of()) + "[wrong-usage]: " + Visible.text(message));
        err.println("  " + wording.say("hint", List.of(wording.say("wrong-usage.hint", List.of(command)))));
        return WRONG_USAGE;
    }

    /// A mistake of comp itself.
    int failed(Exception e, CommandLine command, List<String> arguments) {
        String what = e.getClass().getSimpleName() + Optional.ofNullable(e.getMessage()).map(message -> ": " + message.lines().findFirst().orElse("")).orElse("");
        print(List.of(Diagnostic.of(Code.INTERNAL_ERROR, new Place.Nowhere(), command.getCommandName(), what)), Languages.wording(arguments));
        return PROBLEMS;
    }

    /// Something goes deeper than comp can follow, though it is within all limits.
    int tooDeep(CommandLine command, List<String> arguments) {
        print(List.of(Diagnostic.of(Code.INTERNAL_ERROR, new Place.Nowhere(), arguments.isEmpty() ? command.getCommandName() : arguments.getFirst(), "StackOverflowError")), Languages.wording(arguments));
        return PROBLEMS;
    }

    int outOfMemory(List<String> arguments) {
        print(List.of(Diagnostic.of(Code.OUT_OF_MEMORY, new Place.Nowhere())), Languages.wording(arguments));
        return PROBLEMS;
    }

    /// Results cannot be written.
    ///
    /// @param out the file for them; null for standard output
    int outputFailed(Path out, Exception e, Wording wording) {
        Phrase why = Trouble.of(e);
        print(List.of(out == null ? Diagnostic.of(Code.OUTPUT_FAILED, new Place.Nowhere(), Phrase.of("trouble.standard-output", why)) : Diagnostic.of(Code.OUTPUT_FAILED, new Place.InFile(out.toString()), why)), wording);
        return PROBLEMS;
    }

    /// A run over many partners cannot go on: a file that it writes cannot be written, or nothing can be put aside in the folder for temporary files.
    int runFailed(Exception e, Wording wording) {
        return outputFailed(FailedOutput.file(e).orElse(Path.of(System.getProperty("java.io.tmpdir"))), e, wording);
    }

    /// What could not be written is an error, even where nothing else was.
    int finish(int code, List<String> arguments) {
        out.flush();
        if (out.checkError()) {
            print(List.of(Diagnostic.of(Code.OUTPUT_FAILED, new Place.Nowhere(), Phrase.of("found.standard-output"))), Languages.wording(arguments));
            return code == DONE ? PROBLEMS : code;
        }
        return code;
    }
}
