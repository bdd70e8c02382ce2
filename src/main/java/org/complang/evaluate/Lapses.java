package org.complang.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complang.data.Cells;
import org.complang.decision.Evidence;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// What somebody holds or held that does not count on a day that is judged, with the date that says why: it has ended, is no longer accepted, was obtained after it was retired, or comes only later.
final class Lapses {
    private record Seen(Condition.Holds holds, int row, LocalDate day) { }

    private final Run run;
    private final Set<Seen> seen = new HashSet<>();
    private final List<Phrase> notes = new ArrayList<>();

    Lapses(Run run) {
        this.run = run;
    }

    /// The notes, at most [Evidence#NAMES] of them.
    List<Phrase> notes() {
        return notes;
    }

    /// Looks at what a condition that a row does not meet at a moment asks to be held.
    void look(Condition condition, Table at, int row, When when) {
        day(when, at, row).ifPresent(day -> look(condition, at, row, day));
    }

    private void look(Condition condition, Table at, int row, LocalDate day) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> look(part, at, row, day));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> look(part, at, row, day));
            case Condition.At(Condition inner, Moment moment) -> look(inner, at, row, When.AS_OF.at(new Moment.On(day)).at(moment));
            case Condition.Holds holds -> {
                Table holder = holds.choices().getFirst().held().parent();
                look(holds, holder, owner(at, row, holder), day);
            }
            // what must not be so lapses in other ways
            case Condition.Not _, Condition.Compare _, Condition.InLastMonths _, Condition.Within _, Condition.Team _, Condition.Same _, Condition.Reaches _, Condition.OneOf _,
                 Condition.TextIs _, Condition.IsYes _, Condition.IsNone _ -> { }
        }
    }

    /// The last day of which something is known at a moment; nothing where it is the end of a month that is not known.
    private Optional<LocalDate> day(When when, Table at, int row) {
        if (when.endOf().isEmpty()) {
            return Optional.of(when.known(run.asOf));
        }
        Column month = when.endOf().get();
        long cell = run.cells(month)[owner(at, row, month.table())];
        return Optional.of(cell).filter(Cells::isKnown).map(known -> When.AS_OF.at(new Moment.On(Cells.month(known).atEndOfMonth())).known(run.asOf));
    }

    private int owner(Table at, int row, Table above) {
        int[] owners = run.owners(at, above);
        return owners == null ? row : owners[row];
    }

    private void look(Condition.Holds holds, Table holder, int row, LocalDate day) {
        if (notes.size() >= Evidence.NAMES || !seen.add(new Seen(holds, row, day))) {
            return;
        }
        List<Phrase> lapsed = new ArrayList<>();
        int counts = 0;
        for (Condition.Choice choice : holds.choices()) {
            Optional<Optional<Phrase>> found = choice(holds, choice, row, day);
            counts += found.isPresent() && found.get().isEmpty() ? 1 : 0;
            found.flatMap(lapse -> lapse).ifPresent(lapsed::add);
        }
        if (counts < holds.wanted()) {
            lapsed.stream().map(lapse -> RecordNames.of(run.data, holder, row).map(name -> Phrase.of("lapse.of", name, lapse)).orElse(Phrase.of("lapse.alone", lapse)))
                    .filter(note -> !notes.contains(note)).limit(Evidence.NAMES - notes.size()).forEach(notes::add);
        }
    }

    /// What is said of a term: nothing where the record has never held it, an empty lapse where it counts or may count.
    private Optional<Optional<Phrase>> choice(Condition.Holds holds, Condition.Choice choice, int owner, LocalDate day) {
        int[] starts = run.data.starts(choice.held());
        Optional<Optional<Phrase>> found = Optional.empty();
        for (int row = starts[owner]; row < starts[owner + 1]; row++) {
            if (has(choice, row)) {
                Optional<Phrase> lapse = lapse(holds, choice, row, day);
                if (lapse.isEmpty()) {
                    return Optional.of(lapse);
                }
                found = Optional.of(lapse);
            }
        }
        return found;
    }

    private boolean has(Condition.Choice choice, int row) {
        boolean second = choice.of().filter(of -> run.cells(of.column())[row] != of.terms().getFirst().index()).isEmpty();
        return second && run.cells(choice.code())[row] == choice.term().index();
    }

    private Optional<Phrase> lapse(Condition.Holds holds, Condition.Choice choice, int row, LocalDate on) {
        Phrase held = Phrasing.held(holds, choice);
        long since = cell(choice.held().since(), row);
        long until = cell(choice.held().until(), row);
        long day = Cells.date(on);
        Optional<LocalDate> last = choice.term().accepted().until();
        Optional<LocalDate> first = choice.term().accepted().from();
        if (last.filter(on::isAfter).isPresent()) {
            return Optional.of(Phrase.of("lapse.not-accepted", held, last.get()));
        }
        if (first.filter(on::isBefore).isPresent()) {
            return Optional.of(Phrase.of("lapse.not-yet-accepted", held, first.get()));
        }
        if (choice.term().retired().filter(retired -> Cells.isKnown(since) && since > Cells.date(retired)).isPresent()) {
            return Optional.of(Phrase.of("lapse.retired", held, Cells.date(since), choice.term().retired().get()));
        }
        if (Cells.isKnown(until) && until < day) {
            return Optional.of(Phrase.of("lapse.ended", held, Cells.date(until)));
        }
        return Cells.isKnown(since) && since > day ? Optional.of(Phrase.of("lapse.later", held, Cells.date(since))) : Optional.empty();
    }

    private long cell(Optional<Column> column, int row) {
        return column.map(c -> run.cells(c)[row]).orElse(Cells.NONE);
    }
}
