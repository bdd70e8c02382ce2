package org.complang.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Node;
import org.complang.syntax.ast.Requirement;
import org.complang.syntax.ast.Requirement.Block;

/// Warns where a list of requirements may ask for something else than its author means: one line of one, a line that seems to have slipped out of it, all of its lines below words that say one of them.
final class ChoiceCheck {
    private static final Pattern SOME = Pattern.compile("\\b(any|one|either) (one )?(of|from)\\b|^either\\b|\\beither\\b.*\\bor\\b|\\balternatively\\b|^at least one$|\\boption \\w+ or option\\b"
            + "|^(any|one|some of|any one|any two|pick one|choose one)$|^(\\d+|two|three|four|five|six) (of|from)\\b|\\w \\bor\\b (?!more|better|higher|above|later|greater|less|fewer|lower|below)\\w|^teams?$|任一|任选|之一(?!致)|二选一", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALL = Pattern.compile("^(all|every|each|both)\\b", Pattern.CASE_INSENSITIVE);

    private final Reporter reporter;

    ChoiceCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /// Looks at the steps of a level, in their order.
    void warn(List<Declaration.Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Declaration.Step step = steps.get(i);
            warn(step.requirement());
            if (i > 0 && step.name().isEmpty() && steps.get(i - 1).name().isPresent() && isChoice(steps.get(i - 1).requirement())) {
                reporter.report(Code.STEP_BEHIND_CHOICE, step, steps.get(i - 1).name().get().text());
            }
            if (isListOfAll(step.requirement()) || isEither(step)) {
                saysSome(step).ifPresent(words -> reporter.report(Code.LABEL_SAYS_ONE, words.node, words.text));
            }
        }
    }

    private void warn(Requirement requirement) {
        if (requirement instanceof Block block) {
            if (isChoice(block) && block.parts().size() == 1) {
                reporter.report(Code.CHOICE_OF_ONE, block);
            }
            block.parts().forEach(this::warn);
        }
    }

    private static boolean isChoice(Requirement requirement) {
        return requirement instanceof Block(Optional<String> wanted, List<Requirement> _, List<Declaration.Remark> _, _) && wanted.filter("1"::equals).isPresent();
    }

    /// Whether lines stand below a step of which nothing says how many will do.
    private boolean isListOfAll(Requirement requirement) {
        return isList(requirement) && ((Block) requirement).parts().size() > 1;
    }

    private boolean isList(Requirement requirement) {
        return requirement instanceof Block block && block.wanted().isEmpty() && !reporter.text(block).startsWith("all");
    }

    /// Whether one line alone stands below "either:": what follows "or" then is a step of its own, and is asked for as well.
    private boolean isEither(Declaration.Step step) {
        return step.name().filter(name -> name.text().equals("either")).isPresent() && isList(step.requirement());
    }

    /// Words and where they stand.
    private record Words(Node node, String text) { }

    /// A label of a step, or else its name, if it says that some of what stands below will do.
    private static Optional<Words> saysSome(Declaration.Step step) {
        Stream<Words> labels = step.labels().stream().map(label -> new Words(label, label.text()));
        Stream<Words> name = step.name().stream().map(one -> new Words(one, one.text()));
        return Stream.concat(labels, name).filter(words -> !ALL.matcher(words.text).find() && SOME.matcher(words.text.replace('-', ' ')).find()).findFirst();
    }
}
