package org.complang.sql;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.complang.model.Condition;
import org.complang.wording.Phrase;

/// How many places of a team can be filled at once. The most that can be filled is the least, over all sets of places, of the people who fit one of the set and of the places outside it; where one
/// person may be in several groups, of the groups of the set that each person fits, as many as they may be in.
final class Teams {
    /// With more places, people are counted by the places that they fit before sets of places are looked at.
    private static final int DIRECTLY = 4;

    private final Lowering all;

    private record Key(Condition.Team team, JudgedAt at) { }

    Teams(Lowering all) {
        this.all = all;
    }

    static long wanted(Condition.Team team) {
        return team.places().stream().mapToLong(Condition.Place::number).sum();
    }

    Bounds filled(Condition.Team team, Rows rows, JudgedAt at) {
        Aggregates.Reading reading = all.once(new Key(team, at), _ -> make(team, at));
        return reading.at(rows);
    }

    private Aggregates.Reading make(Condition.Team team, JudgedAt at) {
        if (!Records.isFlat(team.over())) {
            return Aggregates.impossible(new Sql.Impossible(Sql.Obstacle.LIST_WITHOUT_KEY));
        }
        int stage = all.stages.of(team);
        List<Phrase> says = all.phrasing.groups(team);
        if (team.places().size() > DIRECTLY) {
            return byKinds(team, at, stage, says);
        }
        Group group = all.group(team.over(), team.per(), stage, "");
        List<Sql> fits = fits(team, group.rows, at);
        Optional<Sql> impossible = Logic.impossible(fits.stream());
        if (impossible.isPresent()) {
            return Aggregates.impossible((Sql.Impossible) impossible.get());
        }
        group.all();
        String name = group.base("team_of_" + UniqueNames.snake(team.over().plural()) + Aggregates.moment(at));
        String from = group.add(name + "_from", filled(team, fits, true), Optional.of(Phrase.of("list.semicolon", says)));
        String to = group.add(name + "_to", filled(team, fits, false), Optional.empty());
        return reading(team, group, from, to);
    }

    private Aggregates.Reading reading(Condition.Team team, Group group, String from, String to) {
        BigInteger most = BigInteger.valueOf(wanted(team));
        return rows -> new Bounds(Sql.TRUE, Fraction.of(new Exact(group.number(rows, from, SqlType.WHOLE), most, true)),
                Fraction.of(new Exact(group.number(rows, to, SqlType.WHOLE), most, true)));
    }

    private List<Sql> fits(Condition.Team team, Rows rows, JudgedAt at) {
        Sql there = all.conditions.inForceWithin(team.over(), team.per(), false, rows, at);
        return team.places().stream().map(place -> Logic.all(all.conditions.truth(place.condition(), rows, at), there)).toList();
    }

    private Sql filled(Condition.Team team, List<Sql> fits, boolean surely) {
        List<Exact> sets = new ArrayList<>();
        for (int set = 0; set < 1 << fits.size(); set++) {
            Exact people = set == 0 ? Numbers.ZERO : people(team, groups(team, fits, set), surely);
            sets.add(all.numbers.plus(people, Numbers.literal(BigInteger.valueOf(outside(team, set)))));
        }
        return all.numbers.extreme(true, sets).sql();
    }

    /// Whether somebody fits a place of each group of which a set has one.
    private static List<Sql> groups(Condition.Team team, List<Sql> fits, int set) {
        int[] groups = team.groupOfPlaces();
        SortedMap<Integer, List<Sql>> fit = new TreeMap<>();
        for (int place = 0; place < fits.size(); place++) {
            if ((set & 1 << place) != 0) {
                fit.computeIfAbsent(groups[place], _ -> new ArrayList<>()).add(fits.get(place));
            }
        }
        return fit.values().stream().map(Logic::any).toList();
    }

    /// How many of these groups people can be in.
    private Exact people(Condition.Team team, List<Sql> groups, boolean surely) {
        List<Sql> fits = groups.stream().map(fit -> surely ? fit : Logic.possible(fit)).toList();
        if (team.most() == 1) {
            return new Exact(Aggregates.count(Logic.any(fits)), Aggregates.RECORDS, true);
        }
        Exact each = shared(team, fits);
        return new Exact(Aggregates.zero(new Sql.Aggregated("sum", each.sql(), null, SqlType.WHOLE, false)), Aggregates.RECORDS.multiply(each.most()), true);
    }

    /// In how many of these groups somebody can be at once.
    private Exact shared(Condition.Team team, List<Sql> fits) {
        Exact each = Numbers.ZERO;
        for (Sql fit : fits) {
            each = all.numbers.plus(each, new Exact(Logic.choose(fit, Numbers.ONE.sql(), Numbers.ZERO.sql()), BigInteger.ONE, true));
        }
        return all.numbers.extreme(true, List.of(each, Numbers.literal(BigInteger.valueOf(Math.min(team.most(), fits.size())))));
    }

    /// How many are wanted for the places outside a set.
    private static long outside(Condition.Team team, int set) {
        long outside = 0;
        for (int place = 0; place < team.places().size(); place++) {
            outside += (set & 1 << place) == 0 ? team.places().get(place).number() : 0;
        }
        return outside;
    }

    // By kinds

    private Aggregates.Reading byKinds(Condition.Team team, JudgedAt at, int stage, List<Phrase> says) {
        Rows people = Rows.of(all.records, team.over());
        all.records.need(team.over()).counted = true;
        List<Sql> fits = fits(team, people, at);
        Optional<Sql> impossible = Logic.impossible(fits.stream());
        if (impossible.isPresent()) {
            return Aggregates.impossible((Sql.Impossible) impossible.get());
        }
        String kinds = all.names.unique(UniqueNames.snake(team.over().record()) + "_kinds");
        UniqueNames names = new UniqueNames();
        List<String> identity = all.records.identityNames(team.per()).stream().map(names::unique).toList();
        List<Sql> by = new ArrayList<>(people.identity(team.per()));
        Sql surely = kind(fits, true);
        Sql possibly = kind(fits, false);
        List<Query.Item> items = new ArrayList<>();
        for (int i = 0; i < identity.size(); i++) {
            items.add(new Query.Item(by.get(i), identity.get(i)));
        }
        items.add(new Query.Item(surely, names.unique("fits")));
        items.add(new Query.Item(possibly, names.unique("may_fit")));
        items.add(new Query.Item(Aggregates.count(Sql.TRUE), names.unique("people")));
        by.add(surely);
        by.add(possibly);
        all.part(stage, new Query.Part(kinds, List.of(Phrase.of("sql.kinds", Phrase.of("list.semicolon", says))), List.of(new Query(items, people.source(), people.joins(), null, by, people.hints()))));
        return filled(team, stage, kinds, identity, names);
    }

    /// The places that somebody fits, as the sum of a power of two for each.
    private Sql kind(List<Sql> fits, boolean surely) {
        Exact kind = Numbers.ZERO;
        for (int place = 0; place < fits.size(); place++) {
            Exact power = Numbers.literal(BigInteger.ONE.shiftLeft(place));
            Sql fit = surely ? fits.get(place) : Logic.possible(fits.get(place));
            kind = all.numbers.plus(kind, new Exact(Logic.choose(fit, power.sql(), Numbers.ZERO.sql()), power.most(), true));
        }
        return kind.sql();
    }

    private Aggregates.Reading filled(Condition.Team team, int stage, String kinds, List<String> identity, UniqueNames taken) {
        List<List<Long>> sets = new ArrayList<>();
        for (int set = 0; set < 1 << team.places().size(); set++) {
            sets.add(List.of((long) set, outside(team, set)));
        }
        String name = all.names.unique(UniqueNames.snake(team.over().record()) + "_team");
        String places = "sets";
        List<Query.Item> each = new ArrayList<>();
        List<Sql> by = new ArrayList<>();
        List<SqlType> types = all.records.identityTypes(team.per());
        for (int i = 0; i < identity.size(); i++) {
            Sql column = new Sql.Column(kinds, identity.get(i), types.get(i), false);
            by.add(column);
            each.add(new Query.Item(column, identity.get(i)));
        }
        Sql set = new Sql.Column(places, "places", SqlType.WHOLE, false);
        Sql outside = new Sql.Column(places, "outside", SqlType.WHOLE, false);
        each.add(new Query.Item(within(team, kinds, "fits", set, outside), taken.unique("from_set")));
        each.add(new Query.Item(within(team, kinds, "may_fit", set, outside), taken.unique("to_set")));
        List<Sql> bySet = new ArrayList<>(by);
        bySet.add(set);
        bySet.add(outside);
        Query.Join join = new Query.Join(new Query.Rows(sets, List.of("places", "outside"), places), false, null);
        Query sums = new Query(each, new Query.Named(kinds, kinds), List.of(join), null, bySet);
        List<Query.Item> items = new ArrayList<>();
        List<Sql> owners = new ArrayList<>();
        for (int i = 0; i < identity.size(); i++) {
            Sql column = new Sql.Column("", identity.get(i), types.get(i), false);
            owners.add(column);
            items.add(new Query.Item(column, identity.get(i)));
        }
        items.add(new Query.Item(new Sql.Aggregated("min", new Sql.Column("", "from_set", SqlType.WHOLE, false), null, SqlType.WHOLE, false), "team_from"));
        items.add(new Query.Item(new Sql.Aggregated("min", new Sql.Column("", "to_set", SqlType.WHOLE, false), null, SqlType.WHOLE, false), "team_to"));
        all.part(stage, new Query.Part(name, List.of(Phrase.of("sql.team")), List.of(new Query(items, new Query.Nested(List.of(sums), "each_set"), List.of(), null, owners))));
        BigInteger most = BigInteger.valueOf(wanted(team));
        return rows -> {
            String alias = rows.join(name, identity, team.per());
            return new Bounds(Sql.TRUE, Fraction.of(new Exact(Aggregates.zero(new Sql.Column(alias, "team_from", SqlType.WHOLE, true)), most, true)),
                    Fraction.of(new Exact(Aggregates.zero(new Sql.Column(alias, "team_to", SqlType.WHOLE, true)), most, true)));
        };
    }

    private Sql within(Condition.Team team, String kinds, String column, Sql set, Sql outside) {
        Sql fits = new Sql.Arithmetic(new Sql.Column(kinds, column, SqlType.WHOLE, false), "&", set, SqlType.WHOLE);
        Sql people = new Sql.Column(kinds, "people", SqlType.WHOLE, false);
        Sql filled = team.most() == 1 ? Logic.choose(isNotZero(fits), people, Numbers.ZERO.sql()) : new Sql.Arithmetic(people, "*", shared(team, groups(team, fits)).sql(), SqlType.WHOLE);
        return new Sql.Arithmetic(new Sql.Aggregated("sum", filled, null, SqlType.WHOLE, false), "+", outside, SqlType.WHOLE);
    }

    /// Whether people of a kind fit a place of each group, of those of a set which they fit.
    private static List<Sql> groups(Condition.Team team, Sql fits) {
        int[] groups = team.groupOfPlaces();
        return IntStream.range(0, team.groups().size()).mapToObj(group -> {
            long places = IntStream.range(0, groups.length).filter(place -> groups[place] == group).mapToLong(place -> 1L << place).sum();
            return isNotZero(new Sql.Arithmetic(fits, "&", Numbers.literal(BigInteger.valueOf(places)).sql(), SqlType.WHOLE));
        }).toList();
    }

    private static Sql isNotZero(Sql number) {
        return new Sql.Compare(number, "<>", Numbers.ZERO.sql());
    }
}
