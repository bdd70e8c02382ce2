package org.complang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.complang.Comp;
import org.complang.bulk.Bulk;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.explain.Explanation;
import org.complang.explain.ExplanationHtml;
import org.complang.explain.ExplanationMarkdown;
import org.complang.explain.ExplanationText;
import org.complang.report.DecisionJson;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp explain`: why one partner attained what it did, and what would have been enough.
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    enum Format {
        text, json, markdown, html;

        /// The form that the name of a file asks for; nothing where it asks for none.
        ///
        /// @param file null for standard output, which takes text
        static Optional<Format> of(Path file) {
            return switch (file == null ? ".txt" : OutputFiles.ending(file)) {
                case ".json", ".ndjson", ".jsonl" -> Optional.of(json);
                case ".md" -> Optional.of(markdown);
                case ".html", ".htm" -> Optional.of(html);
                case ".txt" -> Optional.of(text);
                case String _ -> Optional.empty();
            };
        }
    }

    @Mixin
    private PartnersOnDay given;

    @Option(names = "--partner", paramLabel = "ID")
    private String partner;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", converter = OutputFiles.OfOption.class)
    private Path out;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private final InputStream in;
    private Wording wording;
    private boolean problems;
    private SeenPartners partners;
    private final List<PartnerDocument> found = new ArrayList<>();
    private final Diagnostics unreadable = new Diagnostics();

    ExplainCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        wording = spoken.wording();
        if (new OutputFiles().reads("--data", given.data()).readsProgramme("--program", given.programmes).writes("--out", out).areWrong(terminal, wording)) {
            return Terminal.WRONG_USAGE;
        }
        Optional<Format> form = Optional.ofNullable(format).or(() -> Format.of(out));
        if (form.isEmpty()) {
            return terminal.wrongUsage(wording.say("wrong.ending", List.of(out.getFileName().toString(), ".txt, .md, .html, .json")), "explain ", wording);
        }
        format = form.get();
        Programmes programme = new Programmes(terminal, wording, "explain");
        Optional<Programmes.Asked> asked = programme.asked(given.programmes, competencies);
        if (asked.isEmpty()) {
            return programme.end();
        }
        Comp comp = asked.get().comp();
        WantedCompetencies wanted = asked.get().wanted();
        terminal.print(wanted.notInForce(given.asOf), wording);
        if (given.data().stream().anyMatch(Bulk::isTable)) {
            return new PartnerOfTables(terminal, wording, "explain", comp, wanted).look(given.data(), given.asOf, partner, out, (one, incomplete) -> Optional.of(explained(decided(comp, wanted, one), one, incomplete)));
        }
        DocumentFiles files = new DocumentFiles(comp::documents, in, this::problem);
        partners = new SeenPartners(given.data());
        given.data().forEach(path -> files.read(path, this::look));
        Optional<Diagnostic> none = partner == null ? partners.several() : partners.lacks(partner);
        problems |= !unreadable.list().isEmpty();
        terminal.print(unreadable, wording);
        if (none.isPresent()) {
            terminal.print(List.of(none.get()), wording);
            return Terminal.WRONG_USAGE;
        }
        if (!found.isEmpty()) {
            explain(comp, wanted);
        }
        return problems ? Terminal.PROBLEMS : Terminal.DONE;
    }

    // Which partner

    /// Keeps the documents of the partner that is asked for; of those of others, where none is asked for, only the first.
    private void look(PartnerDocument document) {
        if (document.partner().isEmpty()) {
            document.diagnostics().forEach(unreadable);
            return;
        }
        String identifier = document.partner().get().partner();
        partners.add(identifier);
        if (partner == null ? partners.count() == 1 : partner.equals(identifier)) {
            found.add(document);
        }
    }

    // The explanation

    private void explain(Comp comp, WantedCompetencies wanted) {
        List<Explanation.Decided> decided = new ArrayList<>();
        for (PartnerDocument document : found) {
            problems |= document.diagnostics().stream().anyMatch(Diagnostic::isError);
            terminal.print(document.diagnostics(), wording);
            decided.addAll(decided(comp, wanted, document.partner().orElseThrow()));
        }
        write(explained(decided, found.getFirst().partner().orElseThrow(), false));
    }

    private List<Explanation.Decided> decided(Comp comp, WantedCompetencies wanted, PartnerData one) {
        return comp.decide(one, given.asOf, true).stream().filter(wanted::includes).map(decision -> new Explanation.Decided(decision, comp.plans(decision, one))).toList();
    }

    private String explained(List<Explanation.Decided> decided, PartnerData one, boolean incomplete) {
        Explanation known = Explanation.of(one.partner(), given.asOf, decided, wording);
        Explanation explanation = incomplete ? known.incomplete(wording) : known;
        return switch (format) {
            case json -> decided.stream().map(each -> DecisionJson.explained(each.decision(), each.plans(), wording, incomplete) + "\n").collect(Collectors.joining());
            case text -> ExplanationText.text(explanation, wording, terminal.colour() && out == null);
            case markdown -> ExplanationMarkdown.markdown(explanation, wording);
            case html -> ExplanationHtml.html(explanation, wording);
        };
    }

    private void write(String text) {
        if (out == null) {
            terminal.out().print(text);
            return;
        }
        try {
            WholeFile.write(out, text);
        } catch (IOException e) {
            problems = true;
            terminal.outputFailed(out, e, wording);
        }
    }

    private void problem(Diagnostic diagnostic) {
        problems = true;
        terminal.print(List.of(diagnostic), wording);
    }
}
