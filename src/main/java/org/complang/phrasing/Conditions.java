package org.complang.phrasing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Condition.Choice;
import org.complang.model.Condition.Relation;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Window;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Says conditions and their opposites: as sentences, or, where the record spoken of holds something itself, as what follows "who".
final class Conditions {
    private final Phrasing phrasing;

    Conditions(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /// How a condition is said.
    ///
    /// @param about the table whose records are spoken of
    /// @param subjects their number, since verbs follow it in some languages; 0 for a sentence that names its subject
    record Form(Table about, int subjects) { }

    static Form sentence(Table about) {
        return new Form(about, 0);
    }

    /// What a condition says, or, if not `positive`, what its opposite says.
    Phrase said(Condition condition, boolean positive, Form form) {
        return switch (condition) {
            case Condition.All all when positive && Units.amount(all).isPresent() -> compare(Units.amount(all).get(), true, form.about());
            case Condition.All(List<Condition> parts) -> joined(parts, positive, positive, form);
            case Condition.Any(List<Condition> parts) -> joined(parts, !positive, positive, form);
            case Condition.Not(Condition.Compare inner) when positive -> Phrase.of("condition.not", said(inner, true, form));
            case Condition.Not(Condition inner) -> said(inner, !positive, form);
            case Condition.Compare compare -> compare(compare, positive, form.about());
            case Condition.InLastMonths(Value day, int months) ->
                    Phrase.of(positive ? "condition.in-months" : "condition.not-in-months", phrasing.values().compared(day, form.about()), months);
            case Condition.Within(Value time, Window window) ->
                    Phrasing.within(positive ? "condition.in-window" : "condition.not-in-window", phrasing.values().compared(time, form.about()), window);
            case Condition.At(Condition inner, Moment moment) -> Values.at(part(inner, positive, form), moment);
            case Condition.Same(Column left, Column right) ->
                    Phrase.of(positive ? "condition.same" : "condition.not-same", phrasing.values().field(left, form.about()), phrasing.values().field(right, form.about()));
            case Condition.Reaches(String competency, Term level) ->
                    Phrase.of(positive ? "condition.reaches" : "condition.not-reaches", level.shown(), phrasing.competency(competency));
            case Condition.Team team -> Phrase.of(positive ? "condition.team" : "condition.no-team",
                    Phrase.of("list.semicolon", phrasing.groups(team)), Nouns.several(team.over()), team.most());
            case Condition.OneOf(Column column, List<Term> terms) ->
                    Phrase.of(terms.size() == 1 ? positive ? "condition.is" : "condition.is-not" : positive ? "condition.one-of" : "condition.none-of",
                            phrasing.values().field(column, form.about()), Phrase.of("list.or", terms.stream().map(Term::shown).toList()));
            case Condition.TextIs(Column column, String text) ->
                    Phrase.of(positive ? "condition.text-is" : "condition.text-is-not", phrasing.values().field(column, form.about()), text);
            case Condition.IsNone(Column column) -> Phrase.of((positive ? "condition." : "condition.not-") + (column.absence() == Column.Absence.OPEN_ENDED ? "endless" : "absent"), phrasing.values().field(column, form.about()));
            case Condition.IsYes(Column column) -> Phrase.of(positive ? "condition.yes" : "condition.no", phrasing.values().field(column, form.about()));
            case Condition.Holds holds -> holds(holds, positive, form);
        };
    }

    private Phrase joined(List<Condition> parts, boolean all, boolean positive, Form form) {
        Phrase result = part(parts.getFirst(), positive, form);
        for (Condition part : parts.subList(1, parts.size())) {
            result = Phrase.of(all ? "condition.and" : "condition.or", result, part(part, positive, form));
        }
        return result;
    }

    /// A part of several; one that has parts itself stands in brackets.
    private Phrase part(Condition condition, boolean positive, Form form) {
        Condition inner = condition;
        while (inner instanceof Condition.Not(Condition below)) {
            inner = below;
        }
        boolean several = inner instanceof Condition.All && !(positive && Units.amount(condition).isPresent()) || inner instanceof Condition.Any;
        Phrase says = said(condition, positive, form);
        return several ? Phrase.of("condition.group", says) : says;
    }

    // Comparisons

    private Phrase compare(Condition.Compare compare, boolean positive, Table about) {
        if (compare.left() instanceof Value.Aggregate counted && counted.kind() == Value.Kind.COUNT && compare.right() instanceof Value.Number(var number, _) && number.signum() > 0) {
            Relation relation = positive ? compare.relation() : compare.relation().opposite();
            boolean none = relation == Relation.LESS_THAN && number.equals(BigFraction.ONE);
            return none ? Phrase.of("condition.none", phrasing.values().records(counted, false)) : Phrase.of("condition.count-" + Phrase.word(relation), howMany(number, counted));
        }
        boolean exact = positive || compare.relation() == Relation.EQUAL || compare.relation() == Relation.NOT_EQUAL
                || Value.isAlwaysThere(compare.left()) && Value.isAlwaysThere(compare.right());
        Phrase says = related(compare, positive || !exact ? compare.relation() : compare.relation().opposite(), about);
        return exact ? says : Phrase.of("condition.not", says);
    }

    private Phrase related(Condition.Compare compare, Relation relation, Table about) {
        Unit unit = Units.of(compare.left(), compare.right());
        return Phrase.of((Units.isTime(compare.left()) ? "condition.time-" : "condition.") + Phrase.word(relation), phrasing.values().compared(compare.left(), about),
                phrasing.values().value(compare.right(), about, unit));
    }

    /// "2 people who passed 70-347".
    private Phrase howMany(Object number, Value.Aggregate counted) {
        Table over = counted.over();
        List<Condition> written = Units.written(counted);
        boolean plain = counted.selection().window().isEmpty() && !counted.selection().ended();
        if (plain && !written.isEmpty() && written.stream().allMatch(condition -> isOf(condition, over))) {
            return who(number, over, written, false);
        }
        return Phrasing.counted(number, phrasing.values().records(counted, true), phrasing.values().records(counted, false), Nouns.one(over));
    }

    private Phrase who(Object number, Table over, List<Condition> conditions, boolean other) {
        return Phrase.of("condition.how-many", number, other(Nouns.one(over), other), other(Nouns.several(over), other), together(conditions, new Form(over, 1)), together(conditions, new Form(over, 2)),
                Phrase.of("measure-word", Nouns.one(over)));
    }

    private static Phrase other(Phrase noun, boolean other) {
        return other ? Phrase.of("word.other", noun) : noun;
    }

    private Phrase together(List<Condition> conditions, Form form) {
        return conditions.size() == 1 ? said(conditions.getFirst(), true, form) : joined(conditions, true, true, form);
    }

    /// A noun with the conditions that its records meet.
    Phrase qualified(Phrase noun, List<Condition> conditions, Table over, int subjects) {
        if (conditions.isEmpty()) {
            return noun;
        }
        if (conditions.stream().allMatch(condition -> isOf(condition, over))) {
            return Phrase.of("records.who", noun, together(conditions, new Form(over, subjects)));
        }
        boolean compares = conditions.stream().allMatch(condition -> condition instanceof Condition.Compare compare && !Units.isTime(compare.left()));
        return Phrase.of(compares ? "records.with" : "records.where", noun, together(conditions, sentence(over)));
    }

    /// "4 people who passed 70-346, of whom 2 hold mcsa-office-365".
    ///
    /// @param other whether they are others than those spoken of before
    Phrase group(Table over, Condition.Group group, boolean other) {
        List<Condition> each = List.of(group.each());
        Phrase all = isOf(group.each(), over) ? who(group.number(), over, each, other)
                : Phrasing.counted(group.number(), qualified(other(Nouns.one(over), other), each, over, 1), qualified(other(Nouns.several(over), other), each, over, 2), Nouns.one(over));
        return group.ofWhom().map(some -> Phrase.of("requirement.of-whom", all, some.number(), among(some.condition(), over, 1), among(some.condition(), over, 2),
                Phrase.of("measure-word", Nouns.one(over)))).orElse(all);
    }

    private Phrase among(Condition condition, Table over, int subjects) {
        return isOf(condition, over) ? said(condition, true, new Form(over, subjects)) : Phrase.of("requirement.of-whom-where", said(condition, true, sentence(over)));
    }

    /// What is said of so many records that do not meet a condition.
    Phrase opposite(Condition condition, Table over, int subjects) {
        return said(condition, false, isOf(condition, over) ? new Form(over, subjects) : sentence(over));
    }

    // What is held

    /// Whether a condition says what the records of a table hold themselves, and nothing else.
    private static boolean isOf(Condition condition, Table over) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().allMatch(part -> isOf(part, over));
            case Condition.Any(List<Condition> parts) -> parts.stream().allMatch(part -> isOf(part, over));
            case Condition.Not(Condition inner) -> isOf(inner, over);
            case Condition.At(Condition inner, _) -> isOf(inner, over);
            case Condition.Holds holds -> holder(holds) == over;
            case Condition.Compare _, Condition.InLastMonths _, Condition.Within _, Condition.Team _, Condition.Same _, Condition.Reaches _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _ -> false;
        };
    }

    private static Table holder(Condition.Holds holds) {
        return holds.choices().getFirst().held().parent();
    }

    private Phrase holds(Condition.Holds holds, boolean positive, Form form) {
        Phrase says = Phrase.of((positive ? "holds." : "holds-not.") + verb(holds), what(holds), Math.max(1, form.subjects()));
        return form.subjects() > 0 && holder(holds) == form.about() ? says : Phrase.of("condition.of-subject", Nouns.one(holder(holds)), says);
    }

    static String verb(Condition.Holds holds) {
        return holds.verb().name().toLowerCase(Locale.ROOT);
    }

    private static Phrase what(Condition.Holds holds) {
        List<Object> named = holds.choices().stream().map(Conditions::choice).toList();
        int wanted = holds.wanted();
        if (named.size() == 1) {
            return Phrase.of("what.one", named.getFirst());
        }
        return wanted == named.size() ? Phrase.of("what.all", Phrase.of("list.and", named), wanted)
                : wanted == 1 ? Phrase.of("what.any", Phrase.of("list.or", named)) : Phrase.of("what.some", wanted, Phrase.of("list.and", named));
    }

    static Object choice(Choice choice) {
        return choice.of().<Object>map(of -> Phrase.of("what.of", choice.term().shown(), of.terms().getFirst().shown())).orElse(choice.term().shown());
    }

    // What is not known

    /// What is not known of a record for which a condition cannot be decided.
    Phrase unknown(Condition condition, Table about) {
        Optional<Column> column = switch (condition) {
            case Condition.Not(Condition inner) -> column(inner);
            case Condition other -> column(other);
        };
        return column.map(c -> Phrase.of("unknown.field", phrasing.values().field(c, about)))
                .orElseGet(() -> Phrase.of("unknown.condition", said(condition, true, isOf(condition, about) ? new Form(about, 1) : sentence(about))));
    }

    private static Optional<Column> column(Condition condition) {
        return switch (condition) {
            case Condition.OneOf(Column column, _) -> Optional.of(column);
            case Condition.TextIs(Column column, _) -> Optional.of(column);
            case Condition.IsNone(Column column) -> Optional.of(column);
            case Condition.IsYes(Column column) -> Optional.of(column);
            case Condition.All _, Condition.Any _, Condition.Not _, Condition.Compare _, Condition.Holds _, Condition.InLastMonths _, Condition.Within _, Condition.At _, Condition.Team _,
                 Condition.Same _, Condition.Reaches _ -> Optional.empty();
        };
    }
}
