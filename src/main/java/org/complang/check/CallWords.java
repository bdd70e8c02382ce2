package org.complang.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complang.model.Vocabulary;
import org.complang.syntax.ast.Codes;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Expression.Argument;
import org.complang.syntax.ast.Label;
import org.complang.syntax.ast.Name;
import org.complang.wording.Labels;

/// What a measure is called together with what stands for its parameters, so that two uses of it can be told apart: "usage growth (CPOR)".
final class CallWords {
    private final Definitions definitions;

    CallWords(Definitions definitions) {
        this.definitions = definitions;
    }

    /// @param measure what it is called by itself; it stays so where it has no parameters
    Labels labels(Labels measure, Parameters parameters) {
        List<Labels> arguments = parameters.arguments().values().stream().flatMap(argument -> words(argument, parameters.caller())).toList();
        if (arguments.isEmpty()) {
            return measure;
        }
        Set<String> tags = new LinkedHashSet<>(Set.of("en"));
        Stream.concat(Stream.of(measure), arguments.stream()).forEach(labels -> tags.addAll(labels.texts().keySet()));
        Map<String, String> texts = new LinkedHashMap<>();
        tags.stream().sorted().forEach(tag -> texts.put(tag, measure.in(tag) + arguments.stream().map(argument -> argument.in(tag)).collect(Collectors.joining(", ", " (", ")"))));
        return new Labels(measure.identifier(), texts);
    }

    private Stream<Labels> words(Argument argument, ExpressionCheck place) {
        return switch (argument) {
            case Argument.OfCodes(Codes.Listed(List<Codes.Code> codes, _), _) -> codes.stream()
                    .flatMap(code -> code.of().isPresent() ? Stream.of(Labels.of(place.reporter().text(code))) : named(code.name(), place));
            case Argument.OfCodes(Codes.Named(Name set, _), _) -> named(set, place);
            case Argument.OfValue(Expression.Reference(Name name, var of, _), _) when of.isEmpty() -> named(name, place);
            case Argument.OfValue(Expression value, _) -> Stream.of(Labels.of(place.reporter().text(value).replaceAll("\\s+", " ")));
        };
    }

    /// What a name stands for: a parameter of where it is written, something that is defined, or a term.
    private Stream<Labels> named(Name name, ExpressionCheck place) {
        Argument argument = place.parameters().arguments().get(name.text());
        if (argument != null) {
            return words(argument, place.parameters().caller());
        }
        Definitions.Entry entry = definitions.find(name.text());
        if (entry != null) {
            return Stream.of(switch (entry.definition) {
                case Declaration.CodeSet set -> written(name, set.labels());
                case Declaration.Formula formula -> written(name, formula.labels());
                case Declaration.Reusable _, Declaration.ReusableMetrics _ -> Labels.of(name.text());
            });
        }
        return Stream.of(definitions.vocabularies().values().stream().map(vocabulary -> vocabulary.named(name.text()).map(Vocabulary.Term::shown).orElse(null)).filter(Objects::nonNull).findFirst()
                .orElse(Labels.of(name.text())));
    }

    private static Labels written(Name name, List<Label> labels) {
        Map<String, String> texts = new LinkedHashMap<>();
        labels.forEach(label -> texts.putIfAbsent(label.tag().map(Name::text).orElse("en"), label.text()));
        return new Labels(name.text(), texts);
    }
}
