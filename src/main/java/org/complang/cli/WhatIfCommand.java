package org.complang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.complang.Comp;
import org.complang.CompException;
import org.complang.data.JsonTree;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.decision.Attempt;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;
import org.complang.report.AttemptJson;
import org.complang.report.AttemptText;
import org.complang.report.Wording;
import org.complang.source.SourceFile;
import org.complang.whatif.Changes;
import org.complang.whatif.PatchFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/// `comp whatif`: tries changes of a partner's data.
@Command(name = "whatif", sortOptions = false)
final class WhatIfCommand implements Callable<Integer> {
    enum Format { text, json }

    @Mixin
    private PartnersOnDay given;

    @Option(names = "--partner", paramLabel = "ID")
    private String partner;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--patch", paramLabel = "FILE")
    private Path patch;

    @Option(names = "--plan", paramLabel = "PLAN")
    private String plan;

    @Option(names = "--remove", paramLabel = "PLACE")
    private List<String> removed = List.of();

    @Option(names = "--set", paramLabel = "CHANGE")
    private List<String> set = List.of();

    @Option(names = "--add", paramLabel = "RECORD")
    private List<String> added = List.of();

    @Option(names = "--at", paramLabel = "DATE", converter = EvaluateCommand.DateConverter.class)
    private LocalDate at;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private final InputStream in;
    private Wording wording;
    private Comp comp;
    private WantedCompetencies wanted;
    private PartnerFiles files;
    private Optional<PatchFile> patches = Optional.empty();

    WhatIfCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        wording = spoken.wording();
        if (patch == null && removed.isEmpty() && set.isEmpty() && added.isEmpty() && at == null) {
            return terminal.wrongUsage(wording.say("wrong.no-change", List.of("--add, --set, --remove, --patch, --at")), "whatif ", wording);
        }
        if (plan != null && patch == null) {
            return terminal.wrongUsage(wording.say("wrong.missing", List.of(1, "--patch=FILE")), "whatif ", wording);
        }
        Programmes programme = new Programmes(terminal, wording, "whatif");
        Optional<Programmes.Asked> asked = programme.asked(given.programmes, competencies);
        if (asked.isEmpty()) {
            return programme.end();
        }
        comp = asked.get().comp();
        wanted = asked.get().wanted();
        files = new PartnerFiles(terminal, in, wording, comp);
        if (patch != null && !readPatch()) {
            return Terminal.PROBLEMS;
        }
        List<Diagnostic> notThen = wanted.notInForce(day());
        wanted.notInForce(given.asOf).stream().filter(now -> notThen.stream().anyMatch(then -> then.arguments().getFirst().equals(now.arguments().getFirst()))).forEach(files::problem);
        if (given.holdsTables()) {
            PartnerOfTables tables = new PartnerOfTables(terminal, wording, "whatif", comp, wanted);
            int end = tables.look(given.data(), given.asOf, partner, null, (one, incomplete) -> tables.document(one, incomplete).map(text -> attempts(one, text)));
            return files.hasProblems() && end == Terminal.DONE ? Terminal.PROBLEMS : end;
        }
        return files.each(given.data(), partner, (before, text) -> terminal.out().print(attempts(before, text.get())));
    }

    /// The day of the changed partner.
    private LocalDate day() {
        return at == null ? given.asOf : at;
    }

    private boolean readPatch() {
        try (InputStream stream = Files.newInputStream(patch)) {
            patches = Optional.of(new PatchFile(patch.toString(), JsonTree.readAll(stream)));
            return true;
        } catch (IOException e) {
            files.problem(Diagnostic.of(Files.exists(patch) ? Code.FILE_NOT_READABLE : Code.NO_SUCH_FILE, new Place.InFile(patch.toString()), Trouble.of(e)));
        } catch (JacksonException e) {
            files.problem(BrokenJson.of(e, patch));
        }
        return false;
    }

    /// @param text the document of the partner
    private String attempts(PartnerData before, String text) {
        return changed(before, text).map(after -> comp.attempts(before, given.asOf, after, day()).stream()
                .filter(attempt -> wanted.includes(attempt.competency().identifier())).map(this::written).collect(Collectors.joining())).orElse("");
    }

    /// The changed partner; nothing where a change cannot be made.
    private Optional<PartnerData> changed(PartnerData before, String text) {
        Changes changes;
        try {
            changes = comp.changes(text, files::problem);
        } catch (CompException e) {
            e.diagnostics().forEach(files::problem);
            return Optional.empty();
        }
        if (patches.isPresent()) {
            Optional<List<?>> operations = patches.get().operations(before.partner(), Optional.ofNullable(plan), files::problem);
            if (operations.isEmpty()) {
                return Optional.empty();
            }
            changes.patch(patch.toString(), operations.get());
        }
        removed.forEach(place -> changes.remove(new SourceFile("--remove", place)));
        set.forEach(change -> changes.set(new SourceFile("--set", change)));
        added.forEach(record -> changes.add(new SourceFile("--add", record)));
        Optional<PartnerDocument> result = changes.result();
        result.ifPresent(changed -> tell(text, changed));
        return result.flatMap(PartnerDocument::partner);
    }

    /// Tells what is wrong with the changed document and was not wrong before.
    private void tell(String text, PartnerDocument changed) {
        Set<Object> known = new HashSet<>();
        comp.changes(text, _ -> { }).result().ifPresent(same -> same.diagnostics().forEach(diagnostic -> known.add(what(diagnostic))));
        changed.diagnostics().stream().filter(diagnostic -> !known.contains(what(diagnostic))).forEach(files::problem);
    }

    private static Object what(Diagnostic diagnostic) {
        return List.of(diagnostic.code(), diagnostic.arguments(), diagnostic.place() instanceof Place.InData(_, _, _, String path) ? path : "");
    }

    private String written(Attempt attempt) {
        return switch (format) {
            case text -> AttemptText.text(attempt, wording, terminal.colour());
            case json -> AttemptJson.line(attempt) + "\n";
        };
    }
}
