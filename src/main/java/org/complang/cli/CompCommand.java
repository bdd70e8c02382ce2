package org.complang.cli;

import org.complang.wording.Phrase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `comp` itself: it only leads to its commands.
@Command(name = "comp", versionProvider = CompCommand.Version.class, synopsisSubcommandLabel = "COMMAND")
final class CompCommand implements Runnable {
    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true)
    private boolean version;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(line, "no command", new WrongUsage.Refused(Phrase.of("wrong.no-command", String.join(", ", line.getSubcommands().keySet()))));
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CompCommand.class.getPackage().getImplementationVersion();
            return new String[] {"comp " + (version == null ? "(not packaged)" : version)};
        }
    }
}
