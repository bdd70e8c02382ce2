package org.complang.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `comp` itself: it only leads to its commands.
@Command(name = "comp", versionProvider = CompCommand.Version.class, synopsisSubcommandLabel = "COMMAND",
        description = {"Decides who meets the requirements of a partner programme, and says why.%n"},
        footer = {"", "Try:", "  comp check competencies", "  comp fmt competencies", "  comp evaluate --data partners.ndjson --as-of 2018-03-15", "",
            "Exit codes: 0 done, 1 problems found in the input, 2 wrong usage."})
final class CompCommand implements Runnable {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: check, fmt, test or evaluate");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CompCommand.class.getPackage().getImplementationVersion();
            return new String[] {"comp " + (version == null ? "(not packaged)" : version)};
        }
    }
}
