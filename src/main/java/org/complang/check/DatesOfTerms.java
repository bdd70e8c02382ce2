package org.complang.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Walk;
import org.complang.syntax.ast.Node;

/// Looks for credentials that count only from or until a day, or retire, and are asked for by what their records say alone, which does not look at those days; where their verb stands beside, it does.
///
/// What is known on the way are the terms whose verbs stand beside.
final class DatesOfTerms extends Walk<Set<Term>> {
    private final ExpressionCheck expressions;
    private final Set<Term> found = new LinkedHashSet<>();

    private DatesOfTerms(ExpressionCheck expressions) {
        super(Set.of());
        this.expressions = expressions;
    }

    static void warn(Condition condition, Node written, ExpressionCheck expressions) {
        DatesOfTerms search = new DatesOfTerms(expressions);
        search.condition(condition, Set.of());
        search.report(written);
    }

    static void warn(Value value, Node written, ExpressionCheck expressions) {
        DatesOfTerms search = new DatesOfTerms(expressions);
        search.value(value, Set.of());
        search.report(written);
    }

    private void report(Node written) {
        found.forEach(term -> expressions.reporter().report(Code.DATES_WITHOUT_EFFECT, written, term.name()));
    }

    @Override
    protected Set<Term> at(Set<Term> beside, Moment moment) {
        return beside;
    }

    @Override
    protected void condition(Condition condition, Set<Term> beside) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> condition(part, with(parts, beside)));
            case Condition.Not(Condition.OneOf _) -> { }
            case Condition.OneOf(Column column, List<Term> terms) when HoldingCheck.isHeld(column) ->
                    terms.stream().map(expressions::stated).filter(term -> HoldingCheck.isDated(term) && !beside.contains(term)).forEach(found::add);
            case Condition other -> super.condition(other, beside);
        }
    }

    @Override
    protected void records(Value.Aggregate aggregate, Set<Term> beside) {
        condition(new Condition.All(aggregate.selection().conditions()), beside);
    }

    private static Set<Term> with(List<Condition> parts, Set<Term> beside) {
        Set<Term> all = new HashSet<>(beside);
        for (Condition part : parts) {
            if (part instanceof Condition.Holds holds) {
                holds.choices().forEach(choice -> all.add(choice.term()));
            }
        }
        return all;
    }
}
