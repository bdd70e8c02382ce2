package org.complang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.diagnostic.Diagnostic;
import org.complang.report.Wording;
import org.complang.sql.Dialect;
import org.complang.sql.SqlFromModel;
import org.complang.sql.SqlStatement;
import org.complang.sql.TablePrefix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp sql`: one statement that decides the partners of a warehouse.
@Command(name = "sql", sortOptions = false)
final class SqlCommand implements Callable<Integer> {
    enum Target { duckdb, spark, postgres }

    @Option(names = {"--program", "--programme"}, paramLabel = "PATH")
    private List<Path> programmes;

    @Option(names = "--dialect", paramLabel = "DIALECT", required = true)
    private Target dialect;

    @Option(names = "--as-of", paramLabel = "DATE", required = true, converter = EvaluateCommand.DateConverter.class)
    private LocalDate asOf;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--tables", paramLabel = "PREFIX", defaultValue = "")
    private String prefix;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;

    SqlCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Wording wording = spoken.wording();
        Dialect target = Dialect.called(dialect.name()).orElseThrow();
        Optional<TablePrefix> before = TablePrefix.of(prefix, target);
        if (before.isEmpty()) {
            return terminal.wrongUsage(wording.say("wrong.prefix", List.of("--tables", prefix, target.quote() + "My schema" + target.quote() + ".")), "sql ", wording);
        }
        Programmes programme = new Programmes(terminal, wording, "sql");
        Optional<Programmes.Asked> asked = programme.asked(programmes, competencies);
        if (asked.isEmpty()) {
            return programme.end();
        }
        Comp comp = asked.get().comp();
        WantedCompetencies wanted = asked.get().wanted();
        terminal.print(wanted.notInForce(asOf), wording);
        SqlStatement statement = new SqlFromModel(comp.programme(), target, before.get(), wording::say).statement(asOf, wanted.names());
        terminal.print(statement.diagnostics(), wording);
        terminal.out().print(statement.text());
        return statement.diagnostics().stream().anyMatch(Diagnostic::isError) ? Terminal.PROBLEMS : Terminal.DONE;
    }
}
