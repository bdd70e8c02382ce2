package org.complang.cli;

import java.util.List;
import java.util.Set;
import org.complang.diagnostic.NearestName;
import org.complang.report.Wording;
import org.complang.wording.Phrase;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in words of the resource files.
final class WrongUsage {
    private WrongUsage() { }

    /// What somebody wrote and comp does not take, and why.
    static final class Refused extends TypeConversionException {
        private final transient Phrase says;

        Refused(Phrase says) {
            super(says.key());
            this.says = says;
        }
    }

    static String text(ParameterException e, List<String> arguments, Wording wording) {
        CommandLine command = e.getCommandLine();
        List<String> unknown = e instanceof UnmatchedArgumentException unmatched ? unmatched.getUnmatched() : command.getUnmatchedArguments();
        if (!unknown.isEmpty()) {
            return unknown(command, unknown.getFirst(), wording);
        }
        return wording.say(switch (e) {
            case MissingParameterException missing -> missing(missing.getMissing(), arguments);
            case OverwrittenOptionException twice -> Phrase.of("wrong.twice", name(twice.getOverwritten()));
            case ParameterException _ when e.getCause() instanceof Refused refused ->
                    e.getArgSpec() == null ? refused.says : Phrase.of("wrong.value", name(e.getArgSpec()), refused.says);
            case ParameterException _ when e.getArgSpec() != null && e.getArgSpec().typeInfo().isEnum() ->
                    Phrase.of("wrong.value", name(e.getArgSpec()), Phrase.of("wrong.choice", e.getValue(), String.join(", ", e.getArgSpec().typeInfo().getEnumConstantNames())));
            case ParameterException _ when e.getArgSpec() != null && e.getArgSpec().arity().max() == 0 -> Phrase.of("wrong.takes-no-value", name(e.getArgSpec()));
            case ParameterException _ -> Phrase.of("wrong.other", e.getMessage());
        });
    }

    /// An argument that nothing takes comes before what it may have been meant for and is missing.
    private static String unknown(CommandLine command, String argument, Wording wording) {
        boolean option = argument.startsWith("-");
        Set<String> known = option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
        String kind = option ? "wrong.unknown-option" : known.isEmpty() ? "wrong.unknown-argument" : "wrong.unknown-command";
        return wording.say(kind, List.of(word(argument))) + NearestName.of(word(argument), known).map(name -> wording.say("suggestion", List.of(name))).orElse("");
    }

    private static String word(String argument) {
        return argument.replaceFirst("=.*", "");
    }

    /// An option that is there but has no value is not missing itself.
    private static Phrase missing(List<ArgSpec> missing, List<String> arguments) {
        ArgSpec first = missing.getFirst();
        return first instanceof OptionSpec option && arguments.stream().anyMatch(argument -> List.of(option.names()).contains(word(argument)))
                ? Phrase.of("wrong.no-value", option.longestName(), first.paramLabel())
                : Phrase.of("wrong.missing", missing.size(), String.join(", ", missing.stream().map(WrongUsage::nameWithValue).toList()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String nameWithValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + "=" + argument.paramLabel() : argument.paramLabel();
    }
}
