package org.complang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.complang.diagnostic.Diagnostic;
import org.complang.report.Wording;
import org.complang.source.SourceFile;
import org.complang.syntax.antlr.CompParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The grammar says each thing in one way only, and has words for each of its rules.
class GrammarTest {
    @TestFactory
    Stream<DynamicTest> noProgrammeCanBeReadInTwoWays() throws IOException {
        List<Path> programmes = new ArrayList<>();
        for (String folder : List.of("competencies", "src/test/resources")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(path -> path.toString().endsWith(".comp")).sorted().forEach(programmes::add);
            }
        }
        assertThat(programmes).isNotEmpty();
        return programmes.stream().map(path -> DynamicTest.dynamicTest(path.toString(), path.toUri(), () -> assertThat(ambiguities(path)).isEmpty()));
    }

    private static List<String> ambiguities(Path path) throws IOException {
        List<Diagnostic> ignored = new ArrayList<>();
        var text = SourceText.decode(path.toString(), Files.readAllBytes(path), ignored::add);
        if (text.isEmpty()) {
            return List.of();
        }
        SourceFile file = text.get();
        List<Token> tokens = new Layout(file, ignored::add).arrange(new Words(file, ignored::add).read());
        CompParser parser = new CompParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.setErrorHandler(new Recovery(_ -> { }));
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.removeErrorListeners();
        List<String> found = new ArrayList<>();
        parser.addErrorListener(new DiagnosticErrorListener(true) {
            @Override
            public void reportAmbiguity(Parser p, DFA dfa, int start, int stop, boolean exact, BitSet alternatives, ATNConfigSet configs) {
                found.add(getDecisionDescription(p, dfa) + " at line " + p.getTokenStream().get(start).getLine() + ": " + p.getTokenStream().getText(p.getTokenStream().get(start), p.getTokenStream().get(stop)));
            }

            @Override
            public void reportAttemptingFullContext(Parser p, DFA dfa, int start, int stop, BitSet conflicting, ATNConfigSet configs) { }

            @Override
            public void reportContextSensitivity(Parser p, DFA dfa, int start, int stop, int prediction, ATNConfigSet configs) { }
        });
        parser.programme();
        return found;
    }

    @Test
    void everyRuleHasWords() {
        Wording words = Wording.of("en");
        assertThat(CompParser.ruleNames).allSatisfy(rule -> assertThat(words.has("expected." + rule)).as(rule).isTrue());
    }
}
