package org.complang.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.complang.Comp;
import org.complang.bulk.Bulk;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.explain.Explanation;
import org.complang.explain.ExplanationText;
import org.complang.report.DecisionCsv;
import org.complang.report.DecisionJson;
import org.complang.report.DecisionText;
import org.complang.report.Wording;
import org.complang.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp evaluate`: decides partners.
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
    enum Format {
        text, json, csv, parquet;

        /// The form that the name of a file asks for; nothing where it asks for none that there is.
        static Optional<Format> of(Path file) {
            return switch (OutputFiles.ending(file)) {
                case ".csv" -> Optional.of(csv);
                case ".parquet" -> Optional.of(parquet);
                case ".json", ".ndjson", ".jsonl" -> Optional.of(json);
                case ".txt", "" -> Optional.of(text);
                default -> Optional.empty();
            };
        }
    }

    @Mixin
    private PartnersOnDay given;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--partner", paramLabel = "ID")
    private String partner;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", converter = OutputFiles.OfOption.class)
    private Path out;

    @Option(names = "--rejected", paramLabel = "FILE")
    private Path rejected;

    @Option(names = "--threads", paramLabel = "NUMBER", converter = ThreadsConverter.class)
    private Integer threads;

    @Option(names = "--plans")
    private boolean plans;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private final InputStream in;
    private Wording wording;
    private Comp comp;
    private WantedCompetencies wanted;

    EvaluateCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        wording = spoken.wording();
        OutputFiles files = new OutputFiles().reads("--data", given.data()).readsProgramme("--program", given.programmes).writes("--out", out).writes("--rejected", rejected)
                .writes("--out", rejected == null && out != null && Files.exists(BulkEvaluation.Order.rejectedBeside(out)) ? BulkEvaluation.Order.rejectedBeside(out) : null);
        if (files.areWrong(terminal, wording)) {
            return Terminal.WRONG_USAGE;
        }
        Programmes programme = new Programmes(terminal, wording, "evaluate");
        Optional<Programmes.Asked> asked = programme.asked(given.programmes, competencies);
        if (asked.isEmpty()) {
            return programme.end();
        }
        comp = asked.get().comp();
        wanted = asked.get().wanted();
        terminal.print(wanted.notInForce(given.asOf), wording);
        Optional<Phrase> refused = form();
        if (refused.isPresent()) {
            return terminal.wrongUsage(wording.say(refused.get()), "evaluate ", wording);
        }
        if (isInBulk()) {
            return inBulk();
        }
        if (format == Format.csv) {
            terminal.out().print(DecisionCsv.header());
        }
        return new PartnerFiles(terminal, in, wording, comp).each(given.data(), partner, (one, _) -> terminal.out().print(decided(one, false)));
    }

    private boolean isInBulk() {
        return out != null || given.data().stream().anyMatch(Bulk::isTable);
    }

    /// Finds out the form of the results; what is wrong where there is none that fits.
    private Optional<Phrase> form() {
        if (format == null) {
            Optional<Format> named = out == null ? Optional.of(Format.text) : Format.of(out);
            if (named.isEmpty()) {
                return Optional.of(Phrase.of("wrong.ending", out.getFileName().toString(), ".csv, .parquet, .ndjson, .json, .txt"));
            }
            format = named.get();
        }
        if (rejected != null && !isInBulk()) {
            return Optional.of(Phrase.of("wrong.rejected"));
        }
        if (isInBulk() && given.data().contains(Path.of("-"))) {
            return Optional.of(Phrase.of("wrong.standard-input"));
        }
        if (format == Format.parquet && out == null) {
            return Optional.of(Phrase.of("wrong.parquet-without-file"));
        }
        boolean withoutPlans = format == Format.csv || format == Format.parquet || isInBulk() && partner == null;
        return plans && withoutPlans ? Optional.of(Phrase.of("wrong.plans")) : Optional.empty();
    }

    private int inBulk() {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        BulkEvaluation bulk = new BulkEvaluation(terminal, wording, comp, wanted, new BulkEvaluation.Order(given.data(), given.asOf, format, out, rejected, workers));
        return partner == null ? bulk.all() : bulk.one(partner, (one, incomplete) -> Optional.of(decided(one, incomplete)));
    }

    /// What is said of a partner.
    ///
    /// @param incomplete whether data of the partner may be missing
    private String decided(PartnerData partner, boolean incomplete) {
        List<Decision> decisions = comp.decide(partner, given.asOf, format == Format.text);
        return decisions.stream().filter(wanted::includes).map(decision -> written(decision, partner, incomplete)).collect(Collectors.joining());
    }

    private String written(Decision decision, PartnerData partner, boolean incomplete) {
        return switch (format) {
            case text -> DecisionText.text(decision, wording, terminal.colour(), incomplete) + (plans ? plans(decision, partner) : "");
            case json -> (plans ? DecisionJson.line(decision, comp.plans(decision, partner), wording, incomplete) : DecisionJson.line(decision, incomplete)) + "\n";
            case csv -> DecisionCsv.row(decision.conclusion(), incomplete);
            case parquet -> DecisionCsv.wholeRow(decision, incomplete);
        };
    }

    private String plans(Decision decision, PartnerData partner) {
        Explanation.Decided decided = new Explanation.Decided(decision, comp.plans(decision, partner));
        return ExplanationText.plans(Explanation.of(decision.partner(), given.asOf, List.of(decided), wording), wording, terminal.colour());
    }

    /// How many threads work: at least one.
    static final class ThreadsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("0*[1-9][0-9]{0,3}")) {
                throw new WrongUsage.Refused(Phrase.of("wrong.threads", value));
            }
            return Integer.valueOf(value);
        }
    }

    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                if (value.length() == "2018-03-15".length()) {
                    return LocalDate.parse(value);
                }
            } catch (DateTimeException _) {
                // said below, as for what has another length
            }
            throw new WrongUsage.Refused(Phrase.of("wrong.date", value));
        }
    }
}
