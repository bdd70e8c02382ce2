package org.complang.cli;

import org.complang.report.Wording;
import picocli.CommandLine.Option;

/// The options that every command has, behind its own: in which language it answers, and help.
final class SpokenLanguage {
    @Option(names = "--lang", paramLabel = "TAG", converter = Languages.Converter.class)
    private String language;

    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    /// The words of the language that is asked for, or else of the system's.
    Wording wording() {
        return Languages.wording(language);
    }
}
