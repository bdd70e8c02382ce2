package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Evidence;
import org.complang.decision.Range;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Amount;
import org.complang.wording.Phrase;

/// Reads the records of a partner behind a number: those that count, those that may, and those that do not, with the reason.
final class Witnesses {
    private static final Range ZERO = Range.exactly(BigFraction.ZERO);
    private static final long PRIME = 1_000_003;
    private static final int STATES = 4;

    private final Run run;
    private final int partner;
    private final Lapses lapses;

    /// @param partner the row of the partner
    /// @param lapses takes what is found to be held no longer, or not yet
    Witnesses(Run run, int partner, Lapses lapses) {
        this.run = run;
        this.partner = partner;
        this.lapses = lapses;
    }

    /// What a number rests on; nothing where no row of a table by date is in force.
    Optional<Evidence> evidence(Compiled.Rests rests) {
        return switch (rests) {
            case Compiled.Selected selected -> Optional.of(selected(selected, "reason.earlier-alone"));
            case Compiled.Grouped grouped -> Optional.of(grouped(grouped));
            case Compiled.Team team -> Optional.of(team(team));
            case Compiled.Chosen chosen -> chosen(chosen);
            case Compiled.ByDate(List<Compiled.DatedRests> rows) -> rows.stream().filter(row -> row.validity().holds(run.asOf)).findFirst().flatMap(row -> evidence(row.rests()));
        };
    }

    /// Where it is not known which number is chosen, nothing is told of any.
    private Optional<Evidence> chosen(Compiled.Chosen chosen) {
        for (Compiled.ChosenRests row : chosen.rows()) {
            byte met = row.condition() == null ? YES : run.outcome(row.condition(), partner);
            if (met != NO) {
                return met == YES ? row.rests().flatMap(this::evidence) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// @param before the reason of those that are of the earlier value of a growth alone
    private Evidence.Records selected(Compiled.Selected selected, String before) {
        byte[] selection = run.result(selected.all());
        Optional<byte[]> earlier = selected.earlier().map(then -> run.result(then.all()));
        Tally[] failedBefore = tallies(selected.earlier().map(then -> then.reasons().size()).orElse(0));
        Optional<byte[]> within = selected.within().map(run::result);
        List<Compiled.Reason> reasons = selected.reasons();
        Tally[] fails = tallies(reasons.size());
        Tally[] unknown = tallies(reasons.size());
        Tally unknownTotal = new Tally();
        Map<Phrase, Tally> mayNotBe = new LinkedHashMap<>();
        Tally earlierAlone = new Tally();
        Tally withoutValue = new Tally();
        Tally addsNothing = new Tally();
        List<Phrase> names = new ArrayList<>();
        Optional<Bounds> values = selected.value().map(run::result);
        long counted = 0;
        long rows = selected.over().index();
        int end = end(selected.over());
        for (int row = first(selected.over()); row < end; row++) {
            int at = row;
            rows = rows * PRIME + selection[row] * STATES + earlier.map(then -> then[at]).orElse(NO);
            if (within.filter(inside -> inside[at] != YES).isPresent()) {
                continue;
            }
            boolean exact = values.filter(v -> !v.isExact(at)).isEmpty();
            if (selection[row] == YES && exact && values.filter(v -> v.number(at).isEmpty()).isPresent()) {
                withoutValue.add(Optional.empty(), true);
            } else if (selection[row] == YES && exact && selected.totalled() && values.filter(v -> v.range(at).equals(ZERO)).isPresent()) {
                addsNothing.add(Optional.empty(), true);
            } else if (selection[row] == YES && exact) {
                counted++;
                if (names.size() < Evidence.NAMES) {
                    RecordNames.of(run.data, selected.over(), row).ifPresent(names::add);
                }
            } else if (selection[row] == YES) {
                unknownTotal.add(Optional.empty(), true);
            } else {
                boolean inUnit = selected.inUnit().filter(currency -> run.result(currency)[at] != YES).isEmpty();
                Optional<BigFraction> value = exact && inUnit ? values.flatMap(v -> v.number(at)).flatMap(Range::from) : Optional.empty();
                boolean countedBefore = selection[row] == NO && earlier.filter(then -> then[at] != NO).isPresent();
                int reason = first(reasons, row, selection[row]);
                Optional<Phrase> mayNot = selection[row] == NO ? Optional.empty() : mayNotBe(selected.over(), row);
                Tally undecided = mayNot.map(why -> mayNotBe.computeIfAbsent(why, _ -> new Tally())).orElse(unknown[reason]);
                int missed = countedBefore || selection[row] != NO ? -1 : missedBefore(selected, row, reason);
                (countedBefore ? earlierAlone : missed >= 0 ? failedBefore[missed] : selection[row] == NO ? fails[reason] : undecided).add(value, inUnit);
                if (selection[row] == NO) {
                    reasons.get(reason).condition().ifPresent(condition -> lapses.look(condition, selected.over(), at, selected.when()));
                }
            }
        }
        List<Evidence.Group> mayCount = groups(unknown, selected, selected.reasons(), false);
        mayNotBe.forEach((why, tally) -> mayCount.add(group(selected, tally.records, why, tally.total(selected))));
        if (unknownTotal.records > 0) {
            mayCount.add(group(selected, unknownTotal.records, Phrase.of("unknown.value", selected.of()), Optional.empty()));
        }
        List<Evidence.Group> leftOut = groups(fails, selected, selected.reasons(), true);
        selected.earlier().ifPresent(then -> groups(failedBefore, selected, then.reasons(), true).reversed()
                .forEach(group -> leftOut.addFirst(new Evidence.Group(group.records(), Phrase.of("reason.in-earlier", group.reason()), group.total()))));
        first(leftOut, selected, addsNothing, "reason.adds-nothing", Optional.empty());
        first(leftOut, selected, withoutValue, "reason.without-value", Optional.empty());
        first(leftOut, selected, earlierAlone, before, earlierAlone.total(selected));
        return new Evidence.Records(Phrasing.record(selected.over()), Phrasing.records(selected.over()), counted, names, mayCount, leftOut, rows);
    }

    /// Tells records before the others, if there are any.
    private static void first(List<Evidence.Group> leftOut, Compiled.Selected selected, Tally tally, String reason, Optional<Amount> total) {
        if (tally.records > 0) {
            leftOut.addFirst(group(selected, tally.records, Phrase.of(reason, tally.records), total));
        }
    }

    /// Why there may be no such record, or none by itself; nothing where there surely is.
    private Optional<Phrase> mayNotBe(Table over, int row) {
        int at = row;
        for (Table table = over; table.parent() != null; table = table.parent()) {
            boolean[] doubtful = run.data.rows(table).doubtful();
            if (doubtful != null && doubtful[at]) {
                int record = at;
                Optional<Column> key = table.key().stream().filter(column -> run.cells(column)[record] == Cells.UNKNOWN).findFirst();
                return Optional.of(key.map(column -> Phrase.of("unknown.key", Phrasing.record(column.table()), column.labels())).orElse(Phrase.of("unknown.record")));
            }
            at = run.data.rows(table).parent()[at];
        }
        return Optional.empty();
    }

    private int first(Table table) {
        return run.data.firstWithin(table, run.data.shape().root(), partner);
    }

    private int end(Table table) {
        return run.data.firstWithin(table, run.data.shape().root(), partner + 1);
    }

    private int first(List<Compiled.Reason> reasons, int row, byte value) {
        for (int i = 0; i < reasons.size(); i++) {
            if (run.result(reasons.get(i).truth())[row] == value) {
                return i;
            }
        }
        throw new IllegalStateException("a row without a reason");
    }

    /// Records with one reason.
    private static final class Tally {
        private long records;
        private BigFraction total = BigFraction.ZERO;
        private boolean oneUnit = true;

        void add(Optional<BigFraction> value, boolean inUnit) {
            records++;
            oneUnit &= inUnit;
            total = value.map(total::add).orElse(total);
        }

        Optional<Amount> total(Compiled.Selected selected) {
            return selected.value().filter(_ -> oneUnit && selected.totalled()).map(_ -> new Amount(total, selected.unit()));
        }
    }

    private static Tally[] tallies(int count) {
        return Stream.generate(Tally::new).limit(count).toArray(Tally[]::new);
    }

    private static List<Evidence.Group> groups(Tally[] tallies, Compiled.Selected selected, List<Compiled.Reason> reasons, boolean fails) {
        List<Evidence.Group> groups = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            Tally tally = tallies[i];
            Compiled.Reason reason = reasons.get(i);
            if (tally.records > 0) {
                groups.add(group(selected, tally.records, !fails ? reason.unknown() : tally.records == 1 ? reason.fails() : reason.severalFail(), tally.total(selected)));
            }
        }
        return groups;
    }

    /// The reason for which a record does not count in the earlier value of a growth, where it came farther there than in the later one; below 0 where it did not.
    private int missedBefore(Compiled.Selected selected, int row, int reason) {
        int missed = selected.earlier().map(then -> first(then.reasons(), row, NO)).orElse(-1);
        return missed > reason ? missed : -1;
    }

    private static Evidence.Group group(Compiled.Selected selected, long records, Phrase reason, Optional<Amount> total) {
        Phrase one = Phrasing.record(selected.over());
        return new Evidence.Group(Phrasing.counted(records, one, Phrasing.records(selected.over()), one), reason, total);
    }

    // Different values

    private Evidence.Records grouped(Compiled.Grouped grouped) {
        Evidence.Records rows = selected(grouped.rows(), "reason.of-earlier-alone");
        List<Phrase> names = new ArrayList<>();
        long counted = 0;
        long may = 0;
        long not = 0;
        for (Different.Combination combination : grouped.different().combinations(run, partner)) {
            if (combination.counts() == YES) {
                counted++;
                if (names.size() < Evidence.NAMES) {
                    names.add(RecordNames.of(run, grouped.rows().over(), grouped.different().keys(), combination.row()));
                }
            } else if (combination.counts() == NO) {
                not++;
            } else {
                may++;
            }
        }
        List<Evidence.Group> mayCount = new ArrayList<>();
        if (may > 0) {
            mayCount.add(new Evidence.Group(counted(grouped, may), Phrase.of(grouped.notReached().isPresent() ? "unknown.combination" : "unknown.whether"), Optional.empty()));
        }
        mayCount.addAll(rows.mayCount());
        List<Evidence.Group> leftOut = new ArrayList<>();
        if (not > 0) {
            leftOut.add(new Evidence.Group(counted(grouped, not), grouped.notReached().orElseThrow(), Optional.empty()));
        }
        leftOut.addAll(rows.leftOut());
        return new Evidence.Records(grouped.one(), grouped.several(), counted, names, mayCount, leftOut, rows.rows());
    }

    private static Phrase counted(Compiled.Grouped grouped, long number) {
        return Phrasing.counted(number, grouped.one(), grouped.several(), grouped.one());
    }

    // Teams

    private Evidence.Team team(Compiled.Team compiled) {
        Condition.Team team = compiled.team();
        Table over = team.over();
        int first = first(over);
        byte[][] fits = new byte[team.places().size()][];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = Arrays.copyOfRange(run.result(compiled.filled().fits(i)), first, end(over));
        }
        boolean[][] surely = fitting(fits, YES);
        Seating seating = new Seating(team, surely);
        Set<Integer> tooFew = seating.isFull() ? Set.of() : seating.tooFew();
        Seating chosen = withThoseWhoMay(team, seating, surely, fitting(fits, MAYBE));
        List<Evidence.Place> places = new ArrayList<>();
        Set<Integer> idle = new HashSet<>();
        int place = 0;
        for (int i = 0; i < team.groups().size(); i++) {
            Condition.Group group = team.groups().get(i);
            List<Integer> kinds = IntStream.range(place, place + group.places().size()).boxed().toList();
            List<Integer> filled = kinds.stream().flatMap(kind -> chosen.in(kind).stream().filter(person -> surely[kind][person])).toList();
            int best = place;
            byte[] meets = run.result(compiled.each().get(i));
            List<Integer> others = group.ofWhom().isEmpty() ? List.of() : IntStream.range(0, end(over) - first).boxed()
                    .filter(person -> meets[first + person] == YES && !filled.contains(person) && chosen.isFree(person, best) && !idle.contains(person)).limit(group.number() - filled.size()).toList();
            idle.addAll(others);
            Optional<Evidence.OfWhom> ofWhom = group.ofWhom().map(some -> new Evidence.OfWhom(some.number(), names(chosen.in(best).stream().filter(person -> surely[best][person]).toList(), over), names(others, over)));
            boolean lacks = filled.size() < group.number();
            if (lacks || ofWhom.filter(some -> some.names().size() < some.wanted()).isPresent() || kinds.stream().anyMatch(tooFew::contains)) {
                lapsed(group, over);
            }
            places.add(new Evidence.Place(compiled.groups().get(i), group.number(), names(filled, over), lacks ? may(kinds, fits, chosen, over) : List.of(), ofWhom));
            place += kinds.size();
        }
        return new Evidence.Team(team.most(), places);
    }

    /// For each place who fits it, or may.
    ///
    /// @param least that somebody surely fits, or that they may
    private static boolean[][] fitting(byte[][] fits, byte least) {
        boolean[][] fitting = new boolean[fits.length][];
        for (int i = 0; i < fits.length; i++) {
            fitting[i] = new boolean[fits[i].length];
            for (int person = 0; person < fits[i].length; person++) {
                fitting[i][person] = fits[i][person] >= least;
            }
        }
        return fitting;
    }

    /// Who sits where if those who may fit a place do, so that it is seen which place hangs on them; those who surely fit alone, where they would have to give way.
    private static Seating withThoseWhoMay(Condition.Team team, Seating seating, boolean[][] surely, boolean[][] may) {
        if (seating.isFull()) {
            return seating;
        }
        Seating all = new Seating(team, surely);
        all.fillWith(may);
        return sure(all, surely) == sure(seating, surely) ? all : seating;
    }

    private static long sure(Seating seating, boolean[][] surely) {
        return IntStream.range(0, surely.length).mapToLong(place -> seating.in(place).stream().filter(person -> surely[place][person]).count()).sum();
    }

    /// Who else may be in a group: who has a place of it if so, and who has none elsewhere.
    private List<Phrase> may(List<Integer> kinds, byte[][] fits, Seating seating, Table over) {
        int first = first(over);
        Stream<Integer> seated = kinds.stream().flatMap(kind -> seating.in(kind).stream().filter(person -> fits[kind][person] == MAYBE));
        Stream<Integer> free = kinds.stream().flatMap(kind -> IntStream.range(0, fits[kind].length).filter(person -> fits[kind][person] == MAYBE && seating.isFree(person, kind)).boxed());
        return Stream.concat(seated, free).distinct().limit(Evidence.NAMES).map(person -> name(over, first + person)).toList();
    }

    private void lapsed(Condition.Group group, Table over) {
        Condition all = group.ofWhom().isPresent() ? group.both() : group.each();
        for (int row = first(over); row < end(over); row++) {
            lapses.look(all, over, row, When.AS_OF);
        }
    }

    private List<Phrase> names(List<Integer> people, Table over) {
        return people.stream().map(person -> name(over, first(over) + person)).toList();
    }

    private Phrase name(Table over, int row) {
        return RecordNames.of(run.data, over, row).orElseGet(() -> Phrase.of("word.plain", run.data.place(over, row)));
    }
}
