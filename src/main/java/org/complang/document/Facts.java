package org.complang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.document.Block.Items;
import org.complang.document.Block.Paragraph;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Condition.Holds;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Window;
import org.complang.phrasing.Phrasing;
import org.complang.phrasing.Units;
import org.complang.wording.Phrase;

/// Says what is so: of a person who counts, of the records of a measure. What a sentence mentions is explained below it: a measure where it is first used, a credential by its title.
final class Facts {
    private final Phrasing phrasing;
    private final Credentials credentials;
    private final Places places;

    Facts(Phrasing phrasing, Credentials credentials, Places places) {
        this.phrasing = phrasing;
        this.credentials = credentials;
        this.places = places;
    }

    /// A condition of the records of a table.
    ///
    /// @param subjects the number of those spoken of, since verbs follow it in some languages
    /// @param counting whether it says which records count
    Item said(Condition condition, Table about, int subjects, boolean counting) {
        return switch (condition) {
            case Condition.All amount when Units.amount(amount).isPresent() -> said(Units.amount(amount).get(), about, subjects, counting);
            case Condition.All(List<Condition> parts) -> list(heading(parts.size(), parts.size()), all(parts, about, subjects, counting), false);
            case Condition.Any(List<Condition> parts) -> list(heading(1, parts.size()), all(parts, about, subjects, counting), true);
            case Condition.OneOf(Column column, List<Term> terms) -> new Item(Phrase.of("fact.is", phrasing.field(column, about), shown(terms)));
            case Condition.Not(Condition.OneOf(Column column, List<Term> terms)) -> new Item(Phrase.of("fact.is-not", phrasing.field(column, about), shown(terms)));
            case Condition.IsYes(Column column) -> new Item(Phrase.of(counting ? "fact.only" : "fact.yes", phrasing.field(column, about)));
            case Condition.Not(Condition.IsYes(Column column)) -> new Item(Phrase.of(counting ? "fact.left-out" : "fact.no", phrasing.field(column, about)));
            case Condition.IsNone(Column column) -> new Item(Phrase.of("fact." + Phrase.word(column.absence()), phrasing.field(column, about)));
            case Condition.Not(Condition.IsNone(Column column)) -> new Item(Phrase.of("fact.not-" + Phrase.word(column.absence()), phrasing.field(column, about)));
            case Holds holds -> held(holds, true, about, subjects, Optional.empty());
            case Condition.Not(Holds holds) -> held(holds, false, about, subjects, Optional.empty());
            case Condition.At(Holds holds, Moment moment) -> held(holds, true, about, subjects, Optional.of(moment));
            case Condition.Compare compare -> compared(compare, about);
            case Condition.InLastMonths(Value day, int months) -> measured(day, about, List.of(), what -> Phrase.of("required.in-months", what, months));
            case Condition.Within(Value time, Window window) -> measured(time, about, List.of(), what -> Phrasing.within("required.in-window", what, window));
            case Condition.Not(Condition inner) -> list(Phrase.of("fact.not-met"), List.of(said(inner, about, 1, false)), false);
            case Condition.At _, Condition.Team _, Condition.Same _, Condition.Reaches _, Condition.TextIs _ -> sentence(condition, about);
        };
    }

    private List<Item> all(List<Condition> conditions, Table about, int subjects, boolean counting) {
        return conditions.stream().map(condition -> said(condition, about, subjects, counting)).toList();
    }

    private static Phrase shown(List<Term> terms) {
        return Phrase.of("list.or", terms.stream().map(Term::shown).toList());
    }

    static Table holder(Holds holds) {
        return holds.choices().getFirst().held().parent();
    }

    private Item held(Holds holds, boolean positive, Table about, int subjects, Optional<Moment> moment) {
        Table holder = holder(holds);
        Phrase verb = Phrasing.holds(holds, positive, credentials.what(holds), holder == about ? subjects : 1);
        Phrase says = holder == about ? verb : Phrase.of("condition.of-subject", Phrasing.record(holder), verb);
        return new Item(Phrase.of("item.above", moment.map(m -> Phrasing.at(says, m)).orElse(says)), List.of(new Items(false, credentials.items(holds))));
    }

    /// A condition in one sentence.
    Item sentence(Condition condition, Table about) {
        return new Item(phrasing.condition(condition, about), explained(Mentions.of(condition)));
    }

    /// What stands above a list of so many parts, of which so many are wanted.
    static Phrase heading(int wanted, int parts) {
        return wanted == parts ? Phrase.of("list-head.all") : wanted == 1 ? Phrase.of("list-head.any") : Phrase.of("list-head.some", wanted);
    }

    /// A heading and what stands below it.
    ///
    /// @param alternatives whether they are parted by "or"
    static Item list(Phrase heading, List<Item> items, boolean alternatives) {
        List<Item> below = IntStream.range(0, items.size()).mapToObj(i -> alternatives && i > 0 ? items.get(i).led(new Lead(Lead.Kind.ALTERNATIVE, Phrase.of("item.or"))) : items.get(i)).toList();
        return new Item(heading, List.of(new Items(false, below)));
    }

    /// What a sentence mentions and does not explain.
    List<Block> explained(Mentions mentions) {
        List<Block> blocks = new ArrayList<>();
        List<Item> titles = mentions.choices().stream().filter(Credentials::hasMore).map(credentials::item).toList();
        if (!titles.isEmpty()) {
            blocks.add(new Items(false, titles));
        }
        for (boolean percent : mentions.growths()) {
            Phrase key = Phrase.of(percent ? "growth.percent" : "growth.number");
            if (places.isNew(key)) {
                blocks.add(new Paragraph(Optional.of(new Lead(Lead.Kind.NAME, Phrase.of(percent ? "growth.percent-name" : "growth.name"))), key));
            }
        }
        mentions.measures().forEach(measure -> blocks.addAll(defined(measure)));
        return blocks;
    }

    // Comparisons

    /// What is compared, with a table where that depends on something.
    Item compared(Condition.Compare compare, Table about) {
        boolean time = Units.isTime(compare.left());
        String relation = Phrase.word(compare.relation());
        Optional<Tables.Rows> rows = new Tables(phrasing).rows(compare, about);
        Phrase right = rows.map(Tables.Rows::by).orElseGet(() -> phrasing.right(compare, about));
        List<Block> blocks = new ArrayList<>();
        rows.ifPresent(r -> blocks.add(r.table(Phrase.of((time ? "head.time-" : "head.") + relation))));
        blocks.addAll(explained(Mentions.of(compare.right())));
        if (isNumberOfRecords(compare)) {
            return measured(compare.left(), about, blocks, _ -> atLeast(compare));
        }
        return measured(compare.left(), about, blocks, left -> Phrase.of((time ? "required.time-" : "required.") + relation, left, right));
    }

    /// "At least 2 customers", whatever is said of them.
    private static Phrase atLeast(Condition.Compare compare) {
        Table over = ((Value.Aggregate) compare.left()).over();
        return Phrase.of("people.at-least", Phrasing.counted(((Value.Number) compare.right()).number(), Phrasing.record(over), Phrasing.records(over), Phrasing.record(over)));
    }

    private static boolean isNumberOfRecords(Condition.Compare compare) {
        return compare.left() instanceof Value.Aggregate aggregate && isPlainCount(aggregate) && compare.relation() == Condition.Relation.AT_LEAST
                && compare.right() instanceof Value.Number(var number, _) && number.signum() > 0;
    }

    /// Whether an aggregate is the number of records that meet its conditions, and nothing else.
    static boolean isPlainCount(Value.Aggregate aggregate) {
        return aggregate.kind() == Value.Kind.COUNT && aggregate.having().isEmpty() && aggregate.selection().window().isEmpty() && !aggregate.selection().ended();
    }

    /// What is said of a value, and below it which records count.
    private Item measured(Value value, Table about, List<Block> first, Function<Phrase, Phrase> says) {
        List<Block> blocks = new ArrayList<>(first);
        Optional<Value.Aggregate> counted = filtered(value);
        if (counted.isEmpty()) {
            blocks.addAll(explained(Mentions.of(value)));
            return new Item(says.apply(phrasing.operand(value, about)), blocks);
        }
        blocks.addAll(counting(counted.get()));
        return new Item(says.apply(phrasing.value(bare(counted.get()), about)), blocks);
    }

    /// An aggregate that counts only some records.
    private static Optional<Value.Aggregate> filtered(Value value) {
        return value instanceof Value.Aggregate aggregate && !Units.written(aggregate).isEmpty() ? Optional.of(aggregate) : Optional.empty();
    }

    /// The same over all records.
    private static Value.Aggregate bare(Value.Aggregate aggregate) {
        List<Condition> rest = Units.currencyCondition(aggregate).<List<Condition>>map(List::of).orElse(List.of());
        Value.Selection all = new Value.Selection(aggregate.selection().ended(), aggregate.selection().window(), rest);
        return new Value.Aggregate(aggregate.kind(), aggregate.over(), aggregate.per(), aggregate.of(), aggregate.keys(), all, aggregate.having());
    }

    /// Which records of an aggregate count, and what else it mentions.
    private List<Block> counting(Value.Aggregate aggregate) {
        List<Condition> conditions = Units.written(aggregate).stream().flatMap(condition -> condition instanceof Condition.All(List<Condition> parts) && Units.amount(condition).isEmpty() ? parts.stream()
                : Stream.of(condition)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Phrase.of(conditions.size() == 1 ? "counted.one" : "counted.all", Phrasing.records(aggregate.over()))));
        blocks.add(new Items(false, all(conditions, aggregate.over(), 2, true)));
        blocks.addAll(explained(Mentions.of(bare(aggregate))));
        return blocks;
    }

    // Measures

    /// What a measure is, where it is first used; where it is used again, where that stands.
    private List<Block> defined(Value.Named measure) {
        Lead name = new Lead(Lead.Kind.NAME, Phrase.of("word.plain", measure.labels()));
        Optional<Phrase> known = places.known(measure);
        if (known.isPresent()) {
            return places.isNew(measure) ? List.of(new Paragraph(Optional.of(name), Phrase.of("measure.see", known.get()))) : List.of();
        }
        places.define(measure);
        List<Block> blocks = new ArrayList<>();
        Optional<Value.Aggregate> counted = filtered(measure.value());
        Optional<Tables.Rows> rows = new Tables(phrasing).rows(measure.value(), places.root());
        if (rows.isPresent()) {
            blocks.add(new Paragraph(Optional.of(name), rows.get().by()));
            blocks.add(rows.get().table(Phrase.of("head.number")));
            blocks.addAll(explained(Mentions.of(measure.value())));
        } else if (counted.isPresent()) {
            blocks.add(new Paragraph(Optional.of(name), phrasing.value(bare(counted.get()), places.root())));
            blocks.addAll(counting(counted.get()));
        } else {
            blocks.add(new Paragraph(Optional.of(name), phrasing.value(measure.value(), places.root())));
            blocks.addAll(explained(Mentions.of(measure.value())));
        }
        return blocks;
    }
}
