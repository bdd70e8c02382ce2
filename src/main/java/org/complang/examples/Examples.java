package org.complang.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerDocument;
import org.complang.decision.Decision;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Evaluator;
import org.complang.model.Competency;
import org.complang.model.Example;
import org.complang.wording.Phrase;

/// Decides the examples of a programme and compares with what they expect: the way into this room.
public final class Examples {
    /// Expected where a case says no more than "false": not met or unknown.
    static final String NOT_SURELY = "not surely met";

    private final Evaluator evaluator;

    public Examples(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// The results of all examples, in the order of the programme.
    public List<ExampleResult> run() {
        List<ExampleResult> results = new ArrayList<>();
        for (Competency competency : evaluator.programme().competencies()) {
            competency.examples().forEach(example -> results.add(run(competency.name(), competency.name(), example, false)));
        }
        return results;
    }

    /// The result of one example of a competency.
    ///
    /// @param mistakes whether its data may have mistakes
    ExampleResult run(String suite, String competency, Example example, boolean mistakes) {
        PartnerDocument document = ObjectDocument.bind(evaluator.programme().shape(), example.document());
        Optional<Decision> decision = document.partner().flatMap(partner -> evaluator.decide(competency, partner, example.asOf(), true));
        List<Diagnostic> told = document.diagnostics().stream().map(diagnostic -> placed(diagnostic, example)).toList();
        if (decision.isEmpty()) {
            return new ExampleResult(suite, example.title(), example.place(), List.of(Phrase.of("example.no-decision")), decision, told);
        }
        List<Phrase> differences = new ArrayList<>();
        if (!mistakes && document.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            differences.add(Phrase.of("example.mistakes"));
        }
        if (example.expectations().isEmpty()) {
            differences.add(Phrase.of("example.nothing-expected"));
        }
        example.expectations().forEach(expectation -> new Comparison(example, decision.get(), differences).compare(expectation));
        return new ExampleResult(suite, example.title(), example.place(), differences, decision, told);
    }

    /// What is said of the data of an example is said where the example stands.
    private static Diagnostic placed(Diagnostic diagnostic, Example example) {
        Place place = diagnostic.place() instanceof Place.InData(_, long line, long column, String path) ? new Place.InData(example.place(), line, column, path) : diagnostic.place();
        return new Diagnostic(diagnostic.code(), place, diagnostic.arguments(), diagnostic.suggestion());
    }
}
