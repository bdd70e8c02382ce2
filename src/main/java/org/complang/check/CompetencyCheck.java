package org.complang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.model.Competency;
import org.complang.model.Requirement;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// Checks one competency with its options, levels and steps.
final class CompetencyCheck {
    private final Definitions definitions;
    private final Vocabulary levels;
    private final Reporter reporter;

    CompetencyCheck(Definitions definitions, Vocabulary levels, Reporter reporter) {
        this.definitions = definitions;
        this.levels = levels;
        this.reporter = reporter;
    }

    /// The competency; what is wrong in it is reported and left out.
    Competency competency(Declaration.Competency written) {
        if (written.options().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, written.name(), written.name().text());
        }
        Set<String> names = new HashSet<>();
        List<Competency.Option> options = new ArrayList<>();
        for (Declaration.Option option : written.options()) {
            unique(names, option.name());
            options.add(option(option));
        }
        return new Competency(written.name().text(), labels(written.name(), written.labels()), remarks(written.remarks()), options);
    }

    private Competency.Option option(Declaration.Option written) {
        if (written.levels().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, written.name(), written.name().text());
        }
        Set<String> names = new HashSet<>();
        List<Competency.Level> result = new ArrayList<>();
        for (Declaration.Level level : written.levels()) {
            unique(names, level.name());
            Optional<Term> term = levels.named(level.name().text());
            if (term.isEmpty()) {
                reporter.unknown(Code.UNKNOWN_LEVEL, level.name(), levels.terms().stream().map(Term::name).toList());
            }
            List<Competency.Step> steps = steps(level);
            term.ifPresent(t -> result.add(new Competency.Level(t, remarks(level.remarks()), steps)));
        }
        return new Competency.Option(written.name().text(), labels(written.name(), written.labels()), remarks(written.remarks()), result);
    }

    private List<Competency.Step> steps(Declaration.Level level) {
        if (level.steps().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, level.name(), level.name().text());
        }
        Set<String> names = new HashSet<>();
        List<Competency.Step> steps = new ArrayList<>();
        int position = 0;
        for (Declaration.Step step : level.steps()) {
            position++;
            step.name().ifPresent(name -> unique(names, name));
            String name = step.name().map(Name::text).orElse(String.valueOf(position));
            Labels labels = LabelCheck.labels(name, step.labels(), reporter);
            requirement(step.requirement()).ifPresent(requirement -> steps.add(new Competency.Step(name, labels, requirement)));
        }
        return steps;
    }

    private Optional<Requirement> requirement(org.complang.syntax.ast.Requirement written) {
        return switch (written) {
            case org.complang.syntax.ast.Requirement.Statement statement -> new ExpressionCheck(definitions, reporter, definitions.shape().root())
                    .condition(statement.condition()).map(Requirement.Single::new);
            case org.complang.syntax.ast.Requirement.Block block -> {
                List<Requirement> parts = new ArrayList<>();
                block.parts().forEach(part -> requirement(part).ifPresent(parts::add));
                if (block.parts().isEmpty()) {
                    reporter.report(Code.NOTHING_REQUIRED, block, Phrase.of("found.block"));
                }
                yield parts.isEmpty() ? Optional.empty() : parts.size() == 1 ? Optional.of(parts.getFirst())
                        : Optional.of(new Requirement.Block(block.all(), parts));
            }
        };
    }

    private void unique(Set<String> names, Name name) {
        if (!names.add(name.text())) {
            reporter.report(Code.DUPLICATE_NAME, name, name.text());
        }
    }

    private Labels labels(Name name, List<org.complang.syntax.ast.Label> labels) {
        return LabelCheck.labels(name.text(), labels, reporter);
    }

    private List<Competency.Remark> remarks(List<Declaration.Remark> written) {
        return written.stream().map(remark -> LabelCheck.remark(remark, reporter)).toList();
    }
}
