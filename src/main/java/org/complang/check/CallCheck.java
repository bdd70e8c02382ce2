package org.complang.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;
import org.complang.wording.Labels;

/// What a named definition means where it is used: its body, with the arguments in the places of its parameters.
final class CallCheck {
    private final Definitions definitions;
    private final Reporter reporter;

    CallCheck(Definitions definitions, Reporter reporter) {
        this.definitions = definitions;
        this.reporter = reporter;
    }

    /// The meaning of a definition that has no parameters, checked once.
    Optional<Meaning> own(Definitions.Entry entry, boolean scoring) {
        Optional<Meaning> known = scoring ? entry.scoringMeaning : entry.meaning;
        if (known != null) {
            return known;
        }
        Optional<Meaning> other = scoring ? entry.meaning : entry.scoringMeaning;
        entry.open = true;
        Optional<Meaning> meaning = other != null && other.isEmpty() ? other : formula((Declaration.Formula) entry.definition, entry, Parameters.NONE, scoring);
        entry.open = false;
        if (scoring) {
            entry.scoringMeaning = meaning;
        } else {
            entry.meaning = meaning;
        }
        return meaning;
    }

    /// Whether a name is that of a measure or condition which was declared for a record, or for the partner where no record in a list is called so.
    boolean isOf(Name name, Name record) {
        Definitions.Entry entry = definitions.find(name.text());
        return entry != null && entry.definition instanceof Declaration.Formula formula && formula.of().map(of -> of.text().equals(record.text()))
                .orElseGet(() -> definitions.shape().tables().stream().noneMatch(table -> table.parent() != null && table.record().equals(record.text())));
    }

    /// The meaning of a measure or condition that is named together with the record for which it was declared.
    Meaning meaningOf(Name name, ExpressionCheck place) {
        return meaning(name, List.of(), place, true);
    }

    /// The meaning of a measure or condition at a place; wrong, and reported, where it does not fit there.
    Meaning meaning(Name name, List<Expression.Argument> arguments, ExpressionCheck place) {
        return meaning(name, arguments, place, false);
    }

    private Meaning meaning(Name name, List<Expression.Argument> arguments, ExpressionCheck place, boolean said) {
        Definitions.Entry entry = definitions.find(name.text());
        entry.used = true;
        if (!(entry.definition instanceof Declaration.Formula formula)) {
            return place.wrong(Code.WRONG_KIND, name, name.text(), entry.definition instanceof Declaration.Reusable ? "requirement" : "set");
        }
        Optional<Table> table = formula.of().isEmpty() ? Optional.of(definitions.shape().root()) : definitions.table(formula.of().get(), entry.reporter);
        if (table.isEmpty()) {
            return Meaning.WRONG;
        }
        if (!place.scope().isWithin(table.get())) {
            return place.wrong(Code.NOT_OF_RECORD, name, name.text(), table.get().record(), "other", "");
        }
        if (opens(entry, name, place)) {
            return Meaning.WRONG;
        }
        Meaning meaning = meaning(name, entry, formula, arguments, place);
        if (!said && meaning instanceof Meaning.Conditional(Condition condition) && formula.of().isEmpty() && place.scope() != table.get()) {
            new SameForAllCheck(place.scope(), place.reporter()).warn(name, condition, entry.reporter.text(formula.body()));
        }
        return meaning;
    }

    private Meaning meaning(Name name, Definitions.Entry entry, Declaration.Formula formula, List<Expression.Argument> arguments, ExpressionCheck place) {
        if (formula.parameters().isEmpty() && arguments.isEmpty() && !place.restates()) {
            return own(entry, place.scoring()).orElse(Meaning.WRONG);
        }
        Optional<Parameters> parameters = parameters(name, formula.parameters(), arguments, place);
        if (parameters.isEmpty()) {
            return Meaning.WRONG;
        }
        entry.open = true;
        Optional<Meaning> meaning = formula(formula, entry, parameters.get(), place.scoring());
        entry.open = false;
        return meaning.orElse(Meaning.WRONG);
    }

    /// The requirement of a definition, if the name is that of one.
    Optional<Requirement> requirement(Name name, List<Expression.Argument> arguments, ExpressionCheck place) {
        Definitions.Entry entry = definitions.find(name.text());
        Declaration.Reusable reusable = (Declaration.Reusable) entry.definition;
        entry.used = true;
        if (opens(entry, name, place)) {
            return Optional.empty();
        }
        Optional<Parameters> parameters = parameters(name, reusable.parameters(), arguments, place);
        entry.open = true;
        Optional<Requirement> requirement = parameters.flatMap(p -> new RequirementCheck(
                new ExpressionCheck(entry.owner, entry.reporter, definitions.shape().root(), p, place.scoring()), entry.owner, entry.reporter).requirement(reusable.requirement()));
        entry.open = false;
        return requirement;
    }

    /// The metrics of a definition; none, and reported, where there are no metrics of that name.
    List<Competency.Metric> metrics(Name name, List<Expression.Argument> arguments, ExpressionCheck place) {
        Definitions.Entry entry = definitions.find(name.text());
        if (entry == null || !(entry.definition instanceof Declaration.ReusableMetrics reusable)) {
            if (entry == null) {
                reporter.unknown(Code.UNKNOWN_NAME, name, definitions.names());
            } else {
                place.wrong(Code.WRONG_KIND, name, name.text(), "metrics");
            }
            return List.of();
        }
        entry.used = true;
        return parameters(name, reusable.parameters(), arguments, place)
                .map(p -> new MetricCheck(new ExpressionCheck(entry.owner, entry.reporter, definitions.shape().root(), p, place.scoring()), entry.reporter).metrics(reusable))
                .orElse(List.of());
    }

    private boolean opens(Definitions.Entry entry, Name name, ExpressionCheck place) {
        if (entry.open) {
            place.wrong(Code.DEFINED_BY_ITSELF, name, name.text());
        }
        if (place.depth() > Expansion.DEPTH) {
            place.wrong(Code.NESTED_TOO_DEEPLY, name, Expansion.DEPTH);
            return true;
        }
        return entry.open || Expansion.isTooLarge(entry);
    }

    private Optional<Parameters> parameters(Name name, List<Name> parameters, List<Expression.Argument> arguments, ExpressionCheck place) {
        if (parameters.size() != arguments.size()) {
            place.wrong(Code.WRONG_ARGUMENTS, name, name.text(), parameters.size(), arguments.size());
            return Optional.empty();
        }
        Map<String, Expression.Argument> byName = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            byName.put(parameters.get(i).text(), arguments.get(i));
        }
        return Optional.of(new Parameters(byName, place));
    }

    private Optional<Meaning> formula(Declaration.Formula formula, Definitions.Entry entry, Parameters parameters, boolean scoring) {
        if (formula.body() == null) {
            return Optional.empty();
        }
        Optional<Table> scope = formula.of().isEmpty() ? Optional.of(definitions.shape().root()) : definitions.table(formula.of().get(), entry.reporter);
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        ExpressionCheck check = new ExpressionCheck(entry.owner, entry.reporter, scope.get(), parameters, scoring);
        if (formula.isCondition()) {
            return check.condition(formula.body()).map(Meaning.Conditional::new);
        }
        Labels labels = new CallWords(definitions).labels(LabelCheck.labels(formula.name().text(), formula.labels(), entry.reporter), parameters);
        return switch (check.meaning(formula.body(), null)) {
            case Meaning.Valued valued -> Optional.of(new Meaning.Valued(new Value.Named(formula.name().text(), labels, valued.value()), valued.type()));
            case Meaning.Conditional _ -> {
                entry.reporter.report(Code.NOT_A_NUMBER, formula.body());
                yield Optional.empty();
            }
            case Meaning.Wrong _ -> Optional.empty();
        };
    }
}
