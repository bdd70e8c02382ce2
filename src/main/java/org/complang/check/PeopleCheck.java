package org.complang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.diagnostic.Code;
import org.complang.model.Condition;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.source.Span;
import org.complang.syntax.ast.Expression;
import org.complang.wording.Phrase;

/// "N people who ...", also those "of whom" some do more, and teams of several such groups.
final class PeopleCheck {
    /// Groups of a team, counting those "of whom" apart.
    private static final int PLACES = 12;

    private final ExpressionCheck expressions;
    private final ListCheck lists;
    private final Reporter reporter;

    PeopleCheck(ExpressionCheck expressions, Definitions definitions, Reporter reporter) {
        this.expressions = expressions;
        this.lists = new ListCheck(expressions, definitions, reporter);
        this.reporter = reporter;
    }

    Meaning howMany(Expression.HowMany written) {
        return group(written).<Meaning>map(group -> new Meaning.Conditional(group.of.ofWhom().isEmpty() ? atLeast(group.over, group.of.each(), group.of.number())
                : ofWhom(group).condition())).orElse(Meaning.WRONG);
    }

    private Requirement.OfWhom ofWhom(Group group) {
        return new Requirement.OfWhom(group.over, expressions.scope(), group.of);
    }

    /// "N people who X, of whom K Y".
    Optional<Requirement> among(Expression.HowMany written) {
        return group(written).map(this::ofWhom);
    }

    /// "2 people who ..., 2 other people who ...": groups that share nobody, or somebody in so many of them at most. K of a group are a place of their own.
    Optional<Condition> team(Optional<Expression> shared, List<Expression.HowMany> groups, Span span) {
        Optional<Integer> most = shared.isEmpty() ? Optional.of(1) : whole(shared.get());
        List<Condition.Group> team = new ArrayList<>();
        Table over = null;
        boolean wrong = groups.isEmpty();
        for (Expression.HowMany written : groups) {
            Optional<Group> group = group(written);
            if (group.isEmpty() || over != null && group.get().over != over) {
                group.ifPresent(_ -> reporter.report(Code.WRONG_KIND, written.list(), written.list().text(), "team"));
                wrong = true;
                continue;
            }
            over = group.get().over;
            team.add(group.get().of);
        }
        if (team.stream().mapToInt(group -> group.places().size()).sum() > PLACES) {
            reporter.report(Code.TEAM_TOO_LARGE, span, PLACES);
            return Optional.empty();
        }
        if (groups.isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, span, Phrase.of("found.block"));
        }
        if (!wrong && shared.isPresent() && most.filter(limit -> limit >= team.size()).isPresent()) {
            reporter.report(Code.LIMIT_WITHOUT_EFFECT, shared.get(), reporter.text(shared.get()), team.size());
        }
        return wrong || most.isEmpty() ? Optional.empty() : Optional.of(new Condition.Team(over, expressions.scope(), team, most.get()));
    }

    private record Group(Table over, Condition.Group of) { }

    private Optional<Group> group(Expression.HowMany written) {
        Optional<Table> over = lists.table(written.list());
        Optional<Integer> number = whole(written.number());
        if (over.isEmpty()) {
            return Optional.empty();
        }
        Optional<Condition> each = lists.each(written.condition(), over.get());
        each.ifPresent(condition -> {
            MonthsSaid.report(written, over.get(), List.of(condition), reporter);
            AheadSaid.warn(written.condition(), over.get(), List.of(condition), reporter);
            EndSaid.warn(written.condition(), false, over.get(), Optional.empty(), List.of(condition), reporter);
        });
        each = each.map(condition -> MonthsSaid.begun(over.get(), List.of(condition)).<Condition>map(begun -> new Condition.All(List.of(condition, begun))).orElse(condition));
        Optional<Condition.Place> ofWhom = Optional.empty();
        if (written.among().isPresent()) {
            Optional<Integer> k = whole(written.among().get().number());
            Optional<Condition> among = lists.each(written.among().get().condition(), over.get());
            if (k.isEmpty() || among.isEmpty()) {
                return Optional.empty();
            }
            if (number.isPresent() && k.get() > number.get()) {
                reporter.report(Code.TOO_MANY_WANTED, written.among().get(), String.valueOf(k.get()), number.get());
                return Optional.empty();
            }
            ofWhom = Optional.of(new Condition.Place(k.get(), among.get()));
        }
        if (number.isEmpty() || each.isEmpty()) {
            return Optional.empty();
        }
        if (number.get() > 1) {
            ListCheck.warnWithoutKey(over.get(), written.list(), reporter);
        }
        return Optional.of(new Group(over.get(), new Condition.Group(number.get(), each.get(), ofWhom)));
    }

    private Condition atLeast(Table over, Condition each, int number) {
        List<Condition> parts = each instanceof Condition.All(List<Condition> all) ? all : List.of(each);
        MonthsSaid.Windowed windowed = MonthsSaid.Windowed.of(over, parts);
        Value.Selection selection = new Value.Selection(false, windowed.window(), windowed.window().isPresent() ? windowed.others() : List.of(each));
        Value count = new Value.Aggregate(Value.Kind.COUNT, over, expressions.scope(), Optional.empty(), List.of(), selection, Optional.empty());
        return new Condition.Compare(count, Condition.Relation.AT_LEAST, new Value.Number(BigFraction.of(number)));
    }

    /// A whole number above 0, written or given for a parameter.
    private Optional<Integer> whole(Expression written) {
        Meaning meaning = expressions.meaning(written, null);
        if (meaning == Meaning.WRONG) {
            return Optional.empty();
        }
        if (!(meaning instanceof Meaning.Valued(Value.Number(BigFraction number, boolean percent), _))) {
            reportWhereGiven(Code.COUNT_NOT_WRITTEN, written, expressions);
            return Optional.empty();
        }
        if (!new PercentCheck(expressions).counts(written, new Value.Number(number, percent))) {
            return Optional.empty();
        }
        boolean counts = number.getDenominator().bitLength() == 1 && number.signum() > 0 && number.getNumerator().bitLength() < 31;
        if (!counts) {
            reportWhereGiven(Code.OUT_OF_REACH, written, expressions);
        }
        return counts ? Optional.of(number.getNumerator().intValueExact()) : Optional.empty();
    }

    /// What is given for a parameter is wrong where it is given.
    private static void reportWhereGiven(Code code, Expression written, ExpressionCheck around) {
        boolean isParameter = written instanceof Expression.Reference(var name, var of, _) && of.isEmpty() && around.parameters().arguments().get(name.text()) instanceof Expression.Argument.OfValue;
        if (isParameter) {
            Expression.Argument.OfValue given = (Expression.Argument.OfValue) around.parameters().arguments().get(((Expression.Reference) written).name().text());
            reportWhereGiven(code, given.value(), around.parameters().caller());
        } else {
            around.reporter().report(code, written, around.reporter().text(written), "people");
        }
    }
}
