package org.complang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.complang.document.Block.Items;
import org.complang.document.Block.Paragraph;
import org.complang.model.Condition;
import org.complang.model.Condition.Holds;
import org.complang.model.Condition.Relation;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.phrasing.Phrasing;
import org.complang.phrasing.Units;
import org.complang.wording.Phrase;

/// Says what a partner must do or have.
final class Requirements {
    private final Table root;
    private final Credentials credentials;
    private final Facts facts;

    Requirements(Table root, Credentials credentials, Facts facts) {
        this.root = root;
        this.credentials = credentials;
        this.facts = facts;
    }

    Item item(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Single(Condition condition) -> item(condition);
            case Requirement.OfWhom(Table over, _, Condition.Group group) -> group(over, group, false);
            case Requirement.Block(int wanted, List<Requirement> parts) ->
                    Facts.list(Facts.heading(wanted, parts.size()), parts.stream().map(this::item).toList(), wanted == 1);
        };
    }

    /// A condition of the partner.
    Item item(Condition condition) {
        return switch (condition) {
            case Condition.All amount when Units.amount(amount).isPresent() -> item(Units.amount(amount).get());
            case Condition.All(List<Condition> parts) -> Facts.list(Facts.heading(parts.size(), parts.size()), parts.stream().map(this::item).toList(), false);
            case Condition.Any(List<Condition> parts) -> Facts.list(Facts.heading(1, parts.size()), parts.stream().map(this::item).toList(), true);
            case Condition.Compare(Value.Aggregate counted, Relation relation, Value.Number(var number, _)) when relation == Relation.AT_LEAST && Facts.isPlainCount(counted) && number.signum() > 0 ->
                    people(Phrasing.counted(number, noun(counted.over(), true, false), noun(counted.over(), false, false), noun(counted.over(), true, false)), number, counted.over(), Units.written(counted));
            case Condition.Team team -> team(team);
            case Condition other -> facts.said(other, root, 1, false);
        };
    }

    private Item team(Condition.Team team) {
        List<Item> groups = IntStream.range(0, team.groups().size()).mapToObj(i -> group(team.over(), team.groups().get(i), i > 0 && team.most() == 1)).toList();
        return new Item(Phrase.of("people.team", Phrasing.records(team.over()), team.most()), List.of(new Items(false, groups)));
    }

    private Item group(Table over, Condition.Group group, boolean other) {
        Phrase one = noun(over, true, other);
        Item all = people(Phrasing.counted(group.number(), one, noun(over, false, other), noun(over, true, false)), group.number(), over, List.of(group.each()));
        return group.ofWhom().map(some -> all.and(amongThem(over, some))).orElse(all);
    }

    private List<Block> amongThem(Table over, Condition.Place some) {
        Item among = people(Phrase.of("people.of-these", some.number(), Phrase.of("measure-word", Phrasing.record(over))), some.number(), over, List.of(some.condition()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(among.text()));
        blocks.addAll(among.blocks());
        return blocks;
    }

    private static Phrase noun(Table over, boolean one, boolean other) {
        Phrase noun = one ? Phrasing.record(over) : Phrasing.records(over);
        return other ? Phrase.of("word.other", noun) : noun;
    }

    /// So many records, each of which meets the conditions.
    ///
    /// @param who they and their number
    private Item people(Phrase who, Object number, Table over, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return new Item(Phrase.of("people.at-least", who));
        }
        Condition condition = conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
        return switch (condition) {
            case Holds holds when Facts.holder(holds) == over -> new Item(Phrase.of("people.must", who, Phrase.of("must." + verb(holds), credentials.what(holds)), number),
                    List.of(new Items(false, credentials.items(holds))));
            case Condition.All(List<Condition> parts) when Units.amount(condition).isEmpty() -> each("people.each-all", who, number, parts.stream().map(part -> facts.said(part, over, 1, false)).toList(), false);
            case Condition.Any(List<Condition> parts) -> each("people.each-any", who, number, parts.stream().map(part -> facts.said(part, over, 1, false)).toList(), true);
            case Condition other -> each("people.each-one", who, number, List.of(facts.said(other, over, 1, false)), false);
        };
    }

    private static Item each(String key, Phrase who, Object number, List<Item> conditions, boolean alternatives) {
        return Facts.list(Phrase.of(key, who, number), conditions, alternatives);
    }

    static String verb(Holds holds) {
        return holds.verb().name().toLowerCase(Locale.ROOT);
    }

    /// The records of an aggregate that are counted one by one and hold something: what they hold, if that is all that is said of them.
    static Optional<Holds> onlyHeld(Value.Aggregate counted) {
        List<Condition> written = Units.written(counted);
        return Facts.isPlainCount(counted) && written.size() == 1 && written.getFirst() instanceof Holds holds && Facts.holder(holds) == counted.over() ? Optional.of(holds) : Optional.empty();
    }
}
