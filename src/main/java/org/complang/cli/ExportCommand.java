package org.complang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp export`: writes what tables tell of one partner as a document.
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    @Option(names = {"--program", "--programme"}, paramLabel = "PATH")
    private List<Path> programmes;

    @Option(names = "--data", paramLabel = "PATH", required = true)
    private List<Path> data;

    @Option(names = "--partner", paramLabel = "ID", required = true)
    private String partner;

    @Option(names = "--out", paramLabel = "FILE", converter = OutputFiles.OfOption.class)
    private Path out;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Wording wording = spoken.wording();
        if (new OutputFiles().reads("--data", data).readsProgramme("--program", programmes).writes("--out", out).areWrong(terminal, wording)) {
            return Terminal.WRONG_USAGE;
        }
        Programmes programme = new Programmes(terminal, wording, "export");
        Optional<Programmes.Asked> asked = programme.asked(programmes, null);
        if (asked.isEmpty()) {
            return programme.end();
        }
        Comp comp = asked.get().comp();
        // Nothing is decided: no competency is asked for, and no day matters.
        PartnerOfTables tables = new PartnerOfTables(terminal, wording, "export", comp, new WantedCompetencies(comp, List.of()));
        return tables.look(data, LocalDate.EPOCH, partner, out, tables::document);
    }
}
