package org.complang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.document.Block.Items;
import org.complang.document.Block.Link;
import org.complang.document.Block.Paragraph;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.model.Table;
import org.complang.model.Validity;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// The requirements of a competency as a page, in the order in which the author wrote them. Examples take no part.
public final class Pages {
    private final Programme programme;
    private final Phrasing phrasing;
    private final Places places;
    private final Facts facts;
    private final Requirements requirements;
    private final Metrics metrics;

    private Pages(Programme programme) {
        Table root = programme.shape().root();
        Credentials credentials = new Credentials(programme);
        this.programme = programme;
        this.phrasing = new Phrasing(programme);
        this.places = new Places(root);
        this.facts = new Facts(phrasing, credentials, places);
        this.requirements = new Requirements(root, credentials, facts);
        this.metrics = new Metrics(root, phrasing, credentials, facts, requirements);
    }

    /// The page of a competency: all its versions, if it has several.
    public static Optional<Page> page(Programme programme, String competency) {
        List<Competency> versions = programme.competencies().stream().filter(c -> c.name().equals(competency)).toList();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        if (versions.size() == 1) {
            Pages pages = new Pages(programme);
            List<Block> blocks = new ArrayList<>(inForce(versions.getFirst().validity()));
            blocks.addAll(pages.lead(versions.getFirst()));
            return Optional.of(new Page(title(versions.getFirst()), blocks, pages.sections(versions.getFirst())));
        }
        return Optional.of(new Page(title(versions.getLast()), List.of(), versions.stream().map(version -> new Pages(programme).version(version)).toList()));
    }

    private static Phrase title(Competency competency) {
        boolean says = competency.labels().in("en").toLowerCase(Locale.ROOT).endsWith("competency");
        return Phrase.of(competency.options().isEmpty() ? "page.points" : says ? "word.plain" : "page.competency", competency.labels());
    }

    private Section version(Competency version) {
        Phrase title = Validities.said("page.version", version.validity()).orElseGet(() -> title(version));
        return new Section(title, lead(version), sections(version));
    }

    /// What stands before the first option.
    private List<Block> lead(Competency competency) {
        List<Block> blocks = new ArrayList<>(described(competency.remarks()));
        int ways = competency.options().size();
        if (ways > 1) {
            boolean alike = competency.options().stream().map(option -> option.levels().stream().map(Competency.Level::level).toList()).distinct().count() == 1;
            blocks.add(new Paragraph(Phrase.of(alike ? "page.options" : "page.options-of-levels", ways)));
        }
        return blocks;
    }

    private List<Section> sections(Competency competency) {
        List<Section> sections = new ArrayList<>();
        boolean several = competency.options().size() > 1;
        competency.options().forEach(option -> sections.add(option(option, several)));
        competency.tracks().forEach(track -> sections.add(track(track)));
        competency.levels().forEach(level -> sections.add(level(level, Optional.empty(), competency.tracks().size())));
        return sections;
    }

    private Section option(Competency.Option option, boolean several) {
        List<Block> blocks = new ArrayList<>(inForce(option.validity()));
        blocks.addAll(described(option.remarks()));
        Optional<Labels> named = several ? Optional.of(option.labels()) : Optional.empty();
        return new Section(Phrase.of("page.option", option.labels()), blocks, option.levels().stream().map(level -> level(level, named, 0)).toList());
    }

    /// @param tracks the number of tracks, where the level rests on points
    private Section level(Competency.Level level, Optional<Labels> option, int tracks) {
        places.begin();
        List<Block> blocks = new ArrayList<>(described(level.remarks()));
        int steps = level.steps().size();
        blocks.add(new Paragraph(Phrase.of(tracks > 1 ? "page.steps-of-track" : "page.steps", steps)));
        List<Item> items = new ArrayList<>();
        for (Competency.Step step : level.steps()) {
            int number = items.size() + 1;
            places.at(option.map(name -> Phrase.of("place.option-step", level.level().labels(), number, name)).orElseGet(() -> Phrase.of("place.step", level.level().labels(), number)));
            items.add(step(step, number));
        }
        blocks.add(new Items(true, items));
        return new Section(Phrase.of("word.plain", level.level().labels()), blocks, List.of());
    }

    private Item step(Competency.Step step, int number) {
        Item item = requirements.item(step.requirement()).and(noted(step.remarks()));
        boolean named = !step.name().equals(String.valueOf(number)) || !step.labels().texts().isEmpty();
        Optional<Phrase> period = Validities.said("item.period", step.validity());
        Optional<Phrase> name = named ? Optional.of(Phrase.of("word.plain", step.labels())) : Optional.empty();
        Optional<Phrase> lead = name.isPresent() && period.isPresent() ? Optional.of(Phrase.of("item.in-force", name.get(), period.get())) : name.or(() -> period);
        return lead.map(says -> item.led(new Lead(Lead.Kind.NAME, says))).orElse(item);
    }

    private Section track(Competency.Track track) {
        places.begin();
        List<Block> blocks = new ArrayList<>(described(track.remarks()));
        track.condition().ifPresent(condition -> {
            places.at(Phrase.of("word.plain", track.labels()));
            blocks.add(new Paragraph(Phrase.of("page.track-if")));
            blocks.add(new Items(false, List.of(requirements.item(condition))));
        });
        blocks.add(new Paragraph(together(track.metrics())));
        List<Item> items = new ArrayList<>();
        for (Competency.Metric metric : track.metrics()) {
            places.at(Phrase.of("place.metric", track.labels(), metric.labels()));
            items.add(metrics.item(metric).and(noted(metric.remarks())));
        }
        blocks.add(new Items(true, items));
        return new Section(Phrase.of("page.track", track.labels()), blocks, List.of());
    }

    private static List<Block> inForce(Validity validity) {
        return Validities.said("page.in-force", validity).<List<Block>>map(says -> List.of(new Paragraph(says))).orElse(List.of());
    }

    /// Notes that say what something is, and links.
    private static List<Block> described(List<Competency.Remark> remarks) {
        return remarks.stream().map(remark -> remark.address().<Block>map(address -> new Link(address, remark.labels()))
                .orElseGet(() -> new Paragraph(Phrase.of("item.written", remark.labels())))).toList();
    }

    /// Notes on a step or a metric, and links.
    private static List<Block> noted(List<Competency.Remark> remarks) {
        return remarks.stream().map(remark -> remark.address().<Block>map(address -> new Link(address, remark.labels()))
                .orElseGet(() -> new Paragraph(Optional.of(new Lead(Lead.Kind.NAME, Phrase.of("item.note"))), Phrase.of("item.written", remark.labels())))).toList();
    }

    /// How many metrics there are, and how many points they give together where that is the same on all days and there is a limit.
    private static Phrase together(List<Competency.Metric> metrics) {
        if (!metrics.stream().allMatch(metric -> metric.validity().equals(Validity.ALWAYS))) {
            return Phrase.of("page.metrics-dated");
        }
        return metrics.stream().map(Competency.Metric::most).reduce(Optional.of(BigFraction.ZERO), (a, b) -> a.flatMap(sum -> b.map(sum::add)))
                .map(most -> Phrase.of("page.metrics", metrics.size(), most)).orElseGet(() -> Phrase.of("page.metrics-without-limit", metrics.size()));
    }
}
