package org.complang.phrasing;

import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Points;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Vocabulary;
import org.complang.model.Window;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Says what a programme asks for: conditions, values, requirements and points, as phrases for any language. How decisions or pages are laid out is no concern of this room.
public final class Phrasing {
    private final Table root;
    private final Map<String, Labels> competencies = new LinkedHashMap<>();
    private final Values values = new Values(this);
    private final Conditions conditions = new Conditions(this);

    public Phrasing(Programme programme) {
        this.root = programme.shape().root();
        for (Competency competency : programme.competencies()) {
            competencies.putIfAbsent(competency.name(), competency.labels());
        }
    }

    Values values() {
        return values;
    }

    Conditions conditions() {
        return conditions;
    }

    Labels competency(String name) {
        return competencies.getOrDefault(name, Labels.of(name));
    }

    /// A condition as a sentence on the records of a table.
    public Phrase condition(Condition condition, Table about) {
        return conditions.said(condition, true, Conditions.sentence(about));
    }

    /// What is said of so many records of a table that do not meet a condition; verbs follow the number in some languages.
    public Phrase opposite(Condition condition, Table about, int records) {
        return conditions.opposite(condition, about, records);
    }

    /// What is not known of a record of a table for which a condition cannot be decided.
    public Phrase unknown(Condition condition, Table about) {
        return conditions.unknown(condition, about);
    }

    /// What a record of a table has in a field that is not known.
    public Phrase unknown(Column column, Table about) {
        return Phrase.of("unknown.field", values.field(column, about));
    }

    /// What one of the choices of a condition is, held at some other time: "passed 70-346".
    public static Phrase held(Condition.Holds holds, Condition.Choice choice) {
        return Phrase.of("held." + Conditions.verb(holds), Conditions.choice(choice));
    }

    /// A value of the records of a table.
    public Phrase value(Value value, Table about) {
        return values.value(value, about);
    }

    /// What tells apart the different records that an aggregate counts, as a noun for one or for several.
    public Phrase keys(Value.Aggregate aggregate, boolean one) {
        return values.keys(aggregate, one);
    }

    /// What is said of a group of records whose total is not what an aggregate asks for.
    public Phrase notReached(Value.Aggregate aggregate) {
        return values.having(aggregate, aggregate.having().orElseThrow(), false, aggregate.per());
    }

    /// A requirement in one sentence.
    public Phrase requirement(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Single(Condition condition) -> condition(condition, root);
            case Requirement.OfWhom(Table over, _, Condition.Group group) -> conditions.group(over, group, false);
            case Requirement.Block(int wanted, List<Requirement> parts) ->
                    Phrase.of("requirement.block", heading(wanted, parts.size()), Phrase.of("list.semicolon", parts.stream().map(this::requirement).toList()));
        };
    }

    /// What stands above a list of so many parts, of which so many are wanted.
    public static Phrase heading(int wanted, int parts) {
        return wanted == parts ? Phrase.of("step.all") : wanted == 1 ? Phrase.of("step.any") : Phrase.of("step.some", wanted);
    }

    /// The groups of a team; where it shares nobody, all but the first are of others.
    public List<Phrase> groups(Condition.Team team) {
        return IntStream.range(0, team.groups().size()).mapToObj(i -> conditions.group(team.over(), team.groups().get(i), i > 0 && team.most() == 1)).toList();
    }

    /// How points are earned.
    public Phrase points(Points points) {
        return switch (points) {
            case Points.Best(List<Points> ways) -> Phrase.of("requirement.block", Phrase.of("points.best"), Phrase.of("list.semicolon", ways.stream().map(this::points).toList()));
            case Points.Each(BigFraction each, Value.Aggregate counted) when counted.kind() == Value.Kind.COUNT ->
                    Phrase.of("points.each-record", each, values.records(counted, true), Phrase.of("measure-word", Nouns.one(counted.over())));
            case Points.Each(BigFraction each, Value.Arithmetic(Value number, var operator, Value size)) when operator == Value.Operator.FULL -> Phrase.of("points.each-full", each,
                    values.value(size, root, Units.of(number)), values.operand(number, root, Units.of(number)));
            case Points.Each(BigFraction each, Value number) -> Phrase.of("points.each", each, values.operand(number, root, Units.of(number)));
            case Points.Share(BigFraction most, Value number, Value full) -> {
                Unit unit = Units.of(number, full);
                yield Phrase.of("points.share", most, values.operand(number, root, unit), values.value(full, root, unit));
            }
            case Points.Less(Points way) -> Phrase.of("points.less", points(way));
            case Points.If(BigFraction all, Condition condition) -> Phrase.of("points.if", all, condition(condition, root));
        };
    }

    /// What lies in a window, or not.
    public static Phrase within(String key, Phrase what, Window window) {
        return ofYear(window.unit(), window.year(), key, what, window.count(), Phrase.chosen(window.unit()));
    }

    /// What is said of months, quarters or years; of fiscal ones with the first and the last month of the year, behind the other arguments.
    static Phrase ofYear(Window.Unit unit, Month year, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        if (unit.isFiscal()) {
            all.addAll(List.of(year, year.minus(1)));
        }
        return new Phrase(key, all);
    }

    /// The word for one record of a table.
    public static Phrase record(Table table) {
        return Nouns.one(table);
    }

    /// The word for several records of a table.
    public static Phrase records(Table table) {
        return Nouns.several(table);
    }

    /// A number of records.
    ///
    /// @param noun the bare word for one, by which a language may choose a measure word
    public static Phrase counted(Object number, Phrase one, Phrase several, Phrase noun) {
        return Phrase.of("word.counted", number, one, several, Phrase.of("measure-word", noun));
    }

    // Parts of sentences, for pages that lay them out themselves

    /// What a record has in a field; that of another table with its owner.
    public Phrase field(Column column, Table about) {
        return values.field(column, about);
    }

    /// A value in a unit: what is compared with a growth in percent is percent too.
    public Phrase value(Value value, Table about, Unit unit) {
        return values.value(value, about, unit);
    }

    /// A value inside a sentence; one that ends with a condition stands in brackets.
    public Phrase operand(Value value, Table about) {
        return values.compared(value, about);
    }

    /// The right side of a comparison.
    public Phrase right(Condition.Compare compare, Table about) {
        return values.value(compare.right(), about, Units.of(compare.left(), compare.right()));
    }

    /// What so many hold or do not hold: the verb, with `what` as its object.
    public static Phrase holds(Condition.Holds holds, boolean positive, Phrase what, int subjects) {
        return Phrase.of((positive ? "holds." : "holds-not.") + Conditions.verb(holds), what, subjects);
    }

    /// Something at a moment.
    public static Phrase at(Phrase what, Moment moment) {
        return Values.at(what, moment);
    }

    /// One of the choices of a condition.
    public static Phrase choice(Condition.Choice choice) {
        return Phrase.of("what.one", Conditions.choice(choice));
    }

    /// The word for one term of a vocabulary, or for several.
    public static Phrase term(Vocabulary vocabulary, boolean one) {
        return one ? Phrase.of("word.plain", vocabulary.labels()) : Nouns.several(vocabulary);
    }
}
