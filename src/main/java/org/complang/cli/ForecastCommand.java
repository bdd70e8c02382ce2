package org.complang.cli;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.complang.Comp;
import org.complang.data.PartnerData;
import org.complang.decision.Forecast;
import org.complang.forecast.Forecasts;
import org.complang.report.ForecastJson;
import org.complang.report.ForecastText;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp forecast`: foresees what changes by itself.
@Command(name = "forecast", sortOptions = false)
final class ForecastCommand implements Callable<Integer> {
    enum Format { text, json }

    @Mixin
    private PartnersOnDay given;

    @Option(names = "--until", paramLabel = "DATE", converter = EvaluateCommand.DateConverter.class)
    private LocalDate until;

    @Option(names = "--partner", paramLabel = "ID")
    private String partner;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--repeat-last-month")
    private boolean repeatLastMonth;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private final InputStream in;
    private Wording wording;

    ForecastCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        wording = spoken.wording();
        LocalDate last = until == null ? given.asOf.plusYears(1) : until;
        if (!last.isAfter(given.asOf) || last.isAfter(given.asOf.plusYears(Forecasts.YEARS))) {
            return terminal.wrongUsage(wording.say("wrong.until", List.of("--until", given.asOf.plusDays(1), given.asOf.plusYears(Forecasts.YEARS))), "forecast ", wording);
        }
        Programmes programme = new Programmes(terminal, wording, "forecast");
        Optional<Programmes.Asked> asked = programme.asked(given.programmes, competencies);
        if (asked.isEmpty()) {
            return programme.end();
        }
        Comp comp = asked.get().comp();
        WantedCompetencies wanted = asked.get().wanted();
        if (given.holdsTables()) {
            return new PartnerOfTables(terminal, wording, "forecast", comp, wanted).look(given.data(), given.asOf, partner, null, (one, incomplete) -> Optional.of(forecast(comp, wanted, one, last, incomplete)));
        }
        return new PartnerFiles(terminal, in, wording, comp).each(given.data(), partner, (one, _) -> terminal.out().print(forecast(comp, wanted, one, last, false)));
    }

    private String forecast(Comp comp, WantedCompetencies wanted, PartnerData one, LocalDate last, boolean incomplete) {
        return wanted.names().stream().map(name -> text(comp.forecast(name, one, given.asOf, last, repeatLastMonth), incomplete)).collect(Collectors.joining());
    }

    private String text(Forecast forecast, boolean incomplete) {
        return switch (format) {
            case text -> ForecastText.text(forecast, wording, terminal.colour(), incomplete);
            case json -> ForecastJson.line(forecast, wording, incomplete) + "\n";
        };
    }
}
