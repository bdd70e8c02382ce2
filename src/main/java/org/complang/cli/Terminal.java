package org.complang.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.report.DiagnosticText;
import org.complang.report.Wording;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Where results and messages go: results to `out`, messages to `err`, colours only where a person looks.
public record Terminal(PrintStream out, PrintStream err, boolean colour) {
    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int WRONG_USAGE = 2;

    /// The language for a tag on the command line, or that of the system where there are words for it, else English.
    static Wording wording(String tag) {
        if (tag != null) {
            return Wording.of(tag);
        }
        Locale system = Locale.getDefault();
        return Wording.of(system.getLanguage().equals("zh") ? "zh-CN" : "en");
    }

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

    int wrongUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getParent() == null ? "" : command.getCommandName() + " ";
        List<String> unknown = e instanceof UnmatchedArgumentException unmatched ? unmatched.getUnmatched() : command.getUnmatchedArguments();
        return wrongUsage(unknown.isEmpty() ? e.getMessage().replaceAll("\\R", " ") : unknown(command, unknown.getFirst()), name);
    }

    /// An argument that nothing takes comes before what it may have been meant for and is missing.
    private static String unknown(CommandLine command, String argument) {
        boolean option = argument.startsWith("-");
        Set<String> known = option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
        String kind = option ? "option" : known.isEmpty() ? "argument" : "command";
        String word = argument.replaceFirst("=.*", "");
        return "there is no " + kind + " " + word + NearestName.of(word, known).map(name -> wording(null).say("suggestion", List.of(name))).orElse("");
    }

    int wrongUsage(String message, String command) {
        Wording wording = wording(null);
        err.println("comp: " + wording.say("severity.error", List.of()) + "[wrong-usage]: " + message);
        err.println("  " + wording.say("hint", List.of(wording.say("wrong-usage.hint", List.of(command)))));
        return WRONG_USAGE;
    }

    /// A mistake of comp itself, or of the machine: said in one line.
    int failed(Exception e, CommandLine command) {
        err.println("comp: " + command.getCommandName() + ": " + Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
        return PROBLEMS;
    }

    /// What could not be written is an error, even where nothing else was.
    int finish(int code) {
        out.flush();
        if (out.checkError()) {
            print(List.of(Diagnostic.of(Code.OUTPUT_FAILED, new Place.Nowhere(), "standard output")), wording(null));
            return code == DONE ? PROBLEMS : code;
        }
        return code;
    }

    /// The languages that there are words for.
    static final class LanguageConverter implements ITypeConverter<String> {
        @Override
        public String convert(String tag) {
            return switch (Locale.forLanguageTag(tag).getLanguage()) {
                case "en" -> "en";
                case "zh" -> "zh-CN";
                case String _ -> throw new TypeConversionException("there are no words for '" + tag + "', only for en and zh-CN");
            };
        }
    }
}
