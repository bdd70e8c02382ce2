package org.complang.sql;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Condition.Relation;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Value.Key;
import org.complang.wording.Phrase;

/// The number of different values, or of different combinations of values, among records; if asked for, only of those whose records together keep within limits, at one moment or at each of several.
///
/// A combination is a row of one part. Records of which it is not known to which combination they belong are counted in another one: each may belong to any, or be one of its own.
final class Different {
    private final Lowering all;

    private record Once(Value.Aggregate aggregate, JudgedAt at) { }

    /// The records at one moment.
    private record Look(JudgedAt at, Sql selection, Optional<Bounds> of) { }

    /// The columns of one look: whether a combination surely occurs and whether it may, and its total.
    private record Columns(String sure, String some, String from, String to, Aggregates.Totalled low, Aggregates.Totalled high) { }

    Different(Lowering all) {
        this.all = all;
    }

    Bounds bounds(Value.Aggregate aggregate, Rows rows, JudgedAt at, String measure) {
        Aggregates.Reading reading = all.once(new Once(aggregate, at), _ -> new Making(aggregate, at, measure).make());
        return reading.at(rows);
    }

    private final class Making {
        private final Value.Aggregate aggregate;
        private final Table per;
        private final int stage;
        private final String name;
        private final List<JudgedAt> moments;
        private final Phrase says;

        Making(Value.Aggregate aggregate, JudgedAt at, String measure) {
            this.aggregate = aggregate;
            this.per = aggregate.per();
            this.stage = all.stages.of(aggregate);
            this.name = (measure.isEmpty() ? "different_" + UniqueNames.snake(aggregate.over().plural()) : UniqueNames.snake(measure)) + Aggregates.moment(at);
            this.moments = Stream.concat(Stream.of(at), aggregate.having().stream().flatMap(having -> having.also().stream().map(at::at))).toList();
            this.says = all.phrasing.value(aggregate, per);
        }

        Aggregates.Reading make() {
            if (!Records.isFlat(aggregate.over())) {
                return Aggregates.impossible(new Sql.Impossible(Sql.Obstacle.LIST_WITHOUT_KEY));
            }
            all.records.need(aggregate.over()).counted = true;
            Rows known = Rows.of(all.records, aggregate.over());
            List<Look> looks = looks(known);
            Optional<Sql.Impossible> obstacle = obstacle(looks);
            if (obstacle.isPresent()) {
                return Aggregates.impossible(obstacle.get());
            }
            UniqueNames names = new UniqueNames();
            List<String> identity = all.records.identityNames(per).stream().map(names::unique).toList();
            List<Sql> keys = keys(known);
            String combinations = all.names.unique(name + "_each");
            List<Columns> columns = new ArrayList<>();
            List<Query.Item> items = new ArrayList<>();
            List<Sql> by = new ArrayList<>(known.identity(per));
            for (int i = 0; i < identity.size(); i++) {
                items.add(new Query.Item(by.get(i), identity.get(i)));
            }
            by.addAll(keys);
            Optional<Aggregates.Reading> failed = addLooks(known, looks, names, items, columns, true, Sql.TRUE);
            if (failed.isPresent()) {
                return failed.get();
            }
            Sql where = Logic.all(Logic.all(keys.stream().map(Logic::known).toList()), Logic.any(looks.stream().map(look -> Logic.possible(look.selection)).toList()));
            all.part(stage, new Query.Part(combinations, List.of(Phrase.of("sql.combinations", says)), List.of(new Query(items, known.source(), known.joins(), where, by, known.hints()))));

            Optional<Unknown> unknown = unknown();
            if (unknown.isPresent() && unknown.get().failed.isPresent()) {
                return unknown.get().failed.get();
            }
            return counted(combinations, identity, columns, unknown);
        }

        private List<Look> looks(Rows rows) {
            return moments.stream().map(moment -> new Look(moment, all.conditions.selection(aggregate, rows, moment), aggregate.having().map(having -> all.values.bounds(having.of(), rows, moment)))).toList();
        }

        private static Optional<Sql.Impossible> obstacle(List<Look> looks) {
            for (Look look : looks) {
                if (look.selection instanceof Sql.Impossible obstacle) {
                    return Optional.of(obstacle);
                }
                if (look.of.isPresent() && look.of.get().isImpossible()) {
                    return Optional.of(look.of.get().impossible());
                }
                if (look.of.isPresent() && (look.of.get().lower().bottom() != null || look.of.get().upper().bottom() != null)) {
                    return Optional.of(new Sql.Impossible(Sql.Obstacle.SUM_OF_FRACTIONS));
                }
            }
            return Optional.empty();
        }

        /// What tells records apart.
        private List<Sql> keys(Rows rows) {
            List<Sql> keys = new ArrayList<>();
            for (Key key : aggregate.keys()) {
                switch (key) {
                    case Key.OfColumn(Column column) -> keys.add(rows.column(column));
                    case Key.OfRecord(Table table) -> keys.addAll(rows.identity(table));
                }
            }
            return keys;
        }

        /// The columns of each look, over all rows of a query.
        ///
        /// @param surely whether what surely counts is told from what may
        /// @param combined whether a record is of some combination
        private Optional<Aggregates.Reading> addLooks(Rows rows, List<Look> looks, UniqueNames names, List<Query.Item> items, List<Columns> columns, boolean surely, Sql combined) {
            for (Look look : looks) {
                Sql possible = Logic.possible(look.selection);
                rows.hints().putIfAbsent(look.selection, "in_" + name);
                String sure = names.unique("counts");
                items.add(new Query.Item(new Sql.Compare(Aggregates.count(Logic.all(look.selection, combined)), ">", Numbers.ZERO.sql()), sure));
                String some = names.unique(surely ? "may_count" : "records");
                items.add(new Query.Item(surely ? new Sql.Compare(Aggregates.count(possible), ">", Numbers.ZERO.sql()) : Aggregates.count(possible), some));
                if (look.of.isEmpty()) {
                    columns.add(new Columns(sure, some, null, null, null, null));
                    continue;
                }
                Sql selection = surely ? look.selection : Sql.UNKNOWN;
                Aggregates.Totalled low = all.aggregates.totalled(selection, possible, look.of.get(), true);
                Aggregates.Totalled high = all.aggregates.totalled(selection, possible, look.of.get(), false);
                for (Aggregates.Totalled total : List.of(low, high)) {
                    if (total.sum().isImpossible()) {
                        return Optional.of(Aggregates.impossible((Sql.Impossible) total.sum().sql()));
                    }
                }
                String from = names.unique("total_from");
                String to = names.unique("total_to");
                items.add(new Query.Item(low.sum().sql(), from));
                items.add(new Query.Item(high.sum().sql(), to));
                columns.add(new Columns(sure, some, from, to, low, high));
            }
            return Optional.empty();
        }

        /// The part of records of which some key is not known.
        private record Unknown(String name, List<String> identity, List<Columns> columns, Optional<Aggregates.Reading> failed) { }

        private Optional<Unknown> unknown() {
            Rows rows = Rows.of(all.records, aggregate.over());
            List<Sql> unknown = new ArrayList<>();
            List<Sql> none = new ArrayList<>();
            List<Sql> perhapsNone = new ArrayList<>();
            for (Key key : aggregate.keys()) {
                if (key instanceof Key.OfColumn(Column column)) {
                    Sql isNone = all.conditions.isNone(column, rows);
                    none.add(Logic.not(isNone));
                    if (!Records.canBeNone(column)) {
                        unknown.add(Logic.isNull(rows.column(column), true));
                    } else if (all.records.mayDiffer(column)) {
                        unknown.add(Logic.sure(rows.differs(column)));
                        perhapsNone.add(Logic.not(unknown.getLast()));
                    }
                }
            }
            if (unknown.isEmpty()) {
                return Optional.empty();
            }
            List<Look> looks = looks(rows);
            UniqueNames names = new UniqueNames();
            List<String> identity = all.records.identityNames(per).stream().map(names::unique).toList();
            List<Sql> by = rows.identity(per);
            List<Query.Item> items = new ArrayList<>();
            for (int i = 0; i < identity.size(); i++) {
                items.add(new Query.Item(by.get(i), identity.get(i)));
            }
            List<Columns> columns = new ArrayList<>();
            Optional<Aggregates.Reading> failed = addLooks(rows, looks, names, items, columns, false, Logic.all(perhapsNone));
            String part = all.names.unique(name + "_unknown");
            if (failed.isEmpty()) {
                Sql where = Logic.all(Logic.any(unknown), Logic.all(none), Logic.any(looks.stream().map(look -> Logic.possible(look.selection)).toList()));
                all.part(stage, new Query.Part(part, List.of(Phrase.of("sql.unknown-combinations")), List.of(new Query(items, rows.source(), rows.joins(), where, by, rows.hints()))));
            }
            return Optional.of(new Unknown(part, identity, columns, failed));
        }

        private static Sql unknownRows(String part, Columns columns) {
            return Aggregates.zero(new Sql.Column(part, columns.some, SqlType.WHOLE, true));
        }

        /// Counts the combinations of each record.
        private Aggregates.Reading counted(String combinations, List<String> identity, List<Columns> columns, Optional<Unknown> unknown) {
            Rows rows = Rows.of(all.records, per, combinations, combinations, identity);
            String part = unknown.map(u -> rows.join(u.name, u.identity, per)).orElse("");
            List<Sql> sure = new ArrayList<>();
            List<Sql> possible = new ArrayList<>();
            List<Sql> within = new ArrayList<>();
            for (int look = 0; look < columns.size(); look++) {
                Sql keeps = keeps(rows, part, unknown, columns, look);
                if (keeps instanceof Sql.Impossible obstacle) {
                    return Aggregates.impossible(obstacle);
                }
                Sql counts = new Sql.Column(combinations, columns.get(look).sure, SqlType.Plain.TRUTH, false);
                Sql mayCount = new Sql.Column(combinations, columns.get(look).some, SqlType.Plain.TRUTH, false);
                sure.add(Logic.all(counts, Logic.sure(keeps)));
                Sql may = Logic.all(mayCount, Logic.possible(keeps));
                possible.add(may);
                within.add(unknown.isEmpty() ? may : Logic.any(Logic.compare(unknownRows(part, unknown.get().columns.get(look)), ">", Numbers.ZERO.sql()), may));
            }
            UniqueNames names = new UniqueNames();
            List<String> own = all.records.identityNames(per).stream().map(names::unique).toList();
            List<Sql> by = rows.identity(per);
            List<Query.Item> items = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                items.add(new Query.Item(by.get(i), own.get(i)));
            }
            String from = names.unique("number_from");
            String to = names.unique("number_to");
            Sql all = columns.size() == 1 ? possible.getFirst() : Logic.all(within);
            items.add(new Query.Item(Aggregates.count(Logic.all(sure)), from, Optional.of(says)));
            items.add(new Query.Item(Aggregates.count(all), to));
            List<String> named = new ArrayList<>();
            if (columns.size() > 1 && unknown.isPresent()) {
                for (Sql may : possible) {
                    named.add(names.unique("named"));
                    items.add(new Query.Item(Aggregates.count(Logic.all(may, all)), named.getLast()));
                }
            }
            String counted = Different.this.all.names.unique(name);
            Different.this.all.part(stage, new Query.Part(counted, List.of(), List.of(new Query(items, rows.source(), rows.joins(), null, by, rows.hints()))));
            return at -> read(at, counted, own, from, to, named, unknown);
        }

        private Bounds read(Rows at, String counted, List<String> identity, String from, String to, List<String> named, Optional<Unknown> unknown) {
            String alias = at.join(counted, identity, per);
            Sql sure = Aggregates.zero(new Sql.Column(alias, from, SqlType.WHOLE, true));
            Sql may = Aggregates.zero(new Sql.Column(alias, to, SqlType.WHOLE, true));
            BigInteger most = Aggregates.RECORDS.multiply(BigInteger.TWO);
            if (unknown.isEmpty()) {
                return new Bounds(Sql.TRUE, Fraction.of(new Exact(sure, most, true)), Fraction.of(new Exact(may, most, true)));
            }
            String others = at.join(unknown.get().name, unknown.get().identity, per);
            List<Columns> looks = unknown.get().columns;
            if (looks.getFirst().from == null) {
                Sql one = Logic.all(Logic.compare(sure, "=", Numbers.ZERO.sql()), Logic.sure(new Sql.Column(others, looks.getFirst().sure, SqlType.Plain.TRUTH, true)));
                Exact upper = all.numbers.plus(new Exact(may, most, true), new Exact(unknownRows(others, looks.getFirst()), most, true));
                return new Bounds(Sql.TRUE, Fraction.of(new Exact(Logic.choose(one, Numbers.ONE.sql(), sure), most, true)), Fraction.of(upper));
            }
            return new Bounds(Sql.TRUE, Fraction.of(new Exact(sure, most, true)), Fraction.of(new Exact(most(alias, others, may, named, looks), most, true)));
        }

        /// A combination that counts is one of those that may count in each look, or, in a look with records of which the combination is not known, one of theirs.
        private Sql most(String counted, String others, Sql within, List<String> named, List<Columns> looks) {
            List<Sql> unknown = looks.stream().map(look -> unknownRows(others, look)).toList();
            if (looks.size() == 1) {
                return all.numbers.plus(new Exact(within, Aggregates.RECORDS, true), new Exact(unknown.getFirst(), Aggregates.RECORDS, true)).sql();
            }
            List<Exact> mosts = new ArrayList<>();
            Sql certain = Logic.any(unknown.stream().map(rows -> Logic.compare(rows, "=", Numbers.ZERO.sql())).toList());
            mosts.add(new Exact(Logic.choose(certain, within, new Sql.Literal(null, SqlType.WHOLE)), Aggregates.RECORDS, true));
            for (int look = 0; look < looks.size(); look++) {
                Sql here = Aggregates.zero(new Sql.Column(counted, named.get(look), SqlType.WHOLE, true));
                Exact more = all.numbers.plus(new Exact(here, Aggregates.RECORDS, true), new Exact(unknown.get(look), Aggregates.RECORDS, true));
                mosts.add(more.with(Logic.choose(Logic.compare(unknown.get(look), ">", Numbers.ZERO.sql()), more.sql(), new Sql.Literal(null, SqlType.WHOLE))));
            }
            return Logic.orElse(all.numbers.extreme(true, mosts).sql(), Numbers.ZERO.sql());
        }

        /// Whether the total of a combination keeps within the limits, if records of which the combination is not known may belong to it.
        private Sql keeps(Rows rows, String part, Optional<Unknown> unknown, List<Columns> columns, int look) {
            if (aggregate.having().isEmpty()) {
                return Sql.TRUE;
            }
            Columns own = columns.get(look);
            Fraction low = total(rows.alias(), own.from, own.low, true);
            Fraction high = total(rows.alias(), own.to, own.high, true);
            if (unknown.isPresent()) {
                Columns others = unknown.get().columns.get(look);
                low = all.fractions.plus(low, missingIsNothing(part, unknown.get(), others.from, others.low));
                high = all.fractions.plus(high, missingIsNothing(part, unknown.get(), others.to, others.high));
            }
            Bounds total = new Bounds(Sql.TRUE, low, high);
            List<Sql> within = new ArrayList<>();
            for (Value.Limit limit : aggregate.having().get().limits()) {
                Bounds wanted = all.values.bounds(limit.threshold(), rows, moments.get(look));
                Relation relation = limit.relation();
                within.add(wanted.isImpossible() ? wanted.impossible() : Logic.all(wanted.present(), all.ranges.compare(total, relation, new Bounds(Sql.TRUE, wanted.lower(), wanted.upper()))));
            }
            return Logic.all(within);
        }

        private Fraction total(String alias, String column, Aggregates.Totalled total, boolean inner) {
            Sql read = new Sql.Column(alias, column, total.sum().sql().type(), !inner || total.open());
            return new Fraction(total.sum().with(read), null, total.times());
        }

        private Fraction missingIsNothing(String part, Unknown unknown, String column, Aggregates.Totalled total) {
            Sql read = new Sql.Column(part, column, total.sum().sql().type(), true);
            Sql missing = new Sql.IsNull(new Sql.Column(part, unknown.identity.getFirst(), SqlType.Plain.TEXT, true), true);
            Sql sql = total.open() ? Logic.choose(missing, Numbers.ZERO.sql(), read) : Aggregates.zero(read);
            return new Fraction(total.sum().with(sql), null, total.times());
        }
    }
}
