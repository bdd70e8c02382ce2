package org.complang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.document.Block.Items;
import org.complang.document.Block.Paragraph;
import org.complang.model.Competency.Metric;
import org.complang.model.Condition;
import org.complang.model.Condition.Holds;
import org.complang.model.Points;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// Says how points are earned.
final class Metrics {
    private final Table root;
    private final Phrasing phrasing;
    private final Credentials credentials;
    private final Facts facts;
    private final Requirements requirements;

    Metrics(Table root, Phrasing phrasing, Credentials credentials, Facts facts, Requirements requirements) {
        this.root = root;
        this.phrasing = phrasing;
        this.credentials = credentials;
        this.facts = facts;
        this.requirements = requirements;
    }

    /// A metric, with what earns its points and without what they are not earned.
    Item item(Metric metric) {
        Phrase most = metric.most().map(limit -> Phrase.of("metric.most", metric.labels(), limit)).orElseGet(() -> Phrase.of("metric.without-limit", metric.labels()));
        Phrase lead = Validities.said("item.period", metric.validity()).map(period -> Phrase.of("item.in-force", most, period)).orElse(most);
        List<Item> ways = metric.points().stream().map(this::way).toList();
        Item earned = ways.size() == 1 ? ways.getFirst() : Facts.list(Phrase.of("points.sum"), ways, false);
        return earned.and(gates(metric)).led(new Lead(Lead.Kind.NAME, lead));
    }

    private List<Block> gates(Metric metric) {
        if (metric.gates().isEmpty()) {
            return List.of();
        }
        return List.of(new Paragraph(Phrase.of("points.only-if", metric.gates().size())), new Items(false, metric.gates().stream().map(requirements::item).toList()));
    }

    private Item way(Points points) {
        return switch (points) {
            case Points.Best(List<Points> ways) -> Facts.list(Phrase.of("points.best-of"), ways.stream().map(this::way).toList(), true);
            case Points.If(BigFraction all, Condition condition) -> new Item(Phrase.of("points.if-so", all), List.of(new Items(false, List.of(requirements.item(condition)))));
            case Points.Less(Points less) -> {
                Item item = way(less);
                yield new Item(Phrase.of("points.less", item.text()), item.blocks());
            }
            case Points.Share share -> share(share);
            case Points.Each(BigFraction each, Value.Aggregate counted) when Requirements.onlyHeld(counted).isPresent() -> eachWho(each, counted, Requirements.onlyHeld(counted).get());
            case Points.Each each -> new Item(phrasing.points(each), facts.explained(Mentions.of(each.number())));
        };
    }

    private Item eachWho(BigFraction each, Value.Aggregate counted, Holds holds) {
        Phrase noun = Phrasing.record(counted.over());
        Phrase who = Phrase.of("records.who", noun, Phrasing.holds(holds, true, credentials.what(holds), 1));
        return new Item(Phrase.of("points.each-of", each, who, Phrase.of("measure-word", noun)), List.of(new Items(false, credentials.items(holds))));
    }

    private Item share(Points.Share share) {
        Condition.Compare full = new Condition.Compare(share.number(), Condition.Relation.AT_LEAST, share.full());
        Optional<Tables.Rows> rows = new Tables(phrasing).rows(full, root);
        Phrase number = phrasing.operand(share.number(), root);
        List<Block> blocks = new ArrayList<>();
        rows.ifPresent(r -> blocks.add(r.table(Phrase.of("head.full"))));
        Mentions mentions = Mentions.of(share.number());
        mentions.add(share.full());
        blocks.addAll(facts.explained(mentions));
        return new Item(Phrase.of(rows.isPresent() ? "points.full-table" : "points.full", share.points(), number, rows.map(Tables.Rows::by).orElseGet(() -> phrasing.right(full, root))), blocks);
    }
}
