package org.complang.sql;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Condition.Choice;
import org.complang.model.Table;
import org.complang.model.Validity;
import org.complang.model.Vocabulary.Term;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// What records hold: rows of a list of theirs that name it, and hold at the moment.
final class Holdings {
    private final Lowering all;

    private record Key(List<Choice> choices, JudgedAt at) { }

    Holdings(Lowering all) {
        this.all = all;
    }

    Sql truth(Condition.Holds holds, Rows rows, JudgedAt at) {
        if (holds.choices().stream().anyMatch(choice -> !Records.isFlat(choice.held()))) {
            return new Sql.Impossible(Sql.Obstacle.LIST_WITHOUT_KEY);
        }
        if (at.endOf().isPresent()) {
            return atLeast(holds.wanted(), holds.choices().stream().map(choice -> atMonthEnd(holds, choice, rows, at)).toList(), all.numbers);
        }
        List<Choice> accepted = holds.choices().stream().filter(choice -> choice.term().accepted().holds(at.day())).toList();
        if (holds.wanted() == 1) {
            Map<Table, List<Choice>> lists = accepted.stream().collect(Collectors.groupingBy(Choice::held, LinkedHashMap::new, Collectors.toList()));
            return Logic.any(lists.values().stream().map(choices -> some(holds, choices, rows, at)).toList());
        }
        return atLeast(holds.wanted(), accepted.stream().map(choice -> some(holds, List.of(choice), rows, at)).toList(), all.numbers);
    }

    /// At least so many of several truths.
    static Sql atLeast(int wanted, List<Sql> parts, Numbers numbers) {
        if (wanted <= 1) {
            return wanted < 1 ? Sql.TRUE : Logic.any(parts);
        }
        if (wanted >= parts.size()) {
            return wanted > parts.size() ? Sql.FALSE : Logic.all(parts);
        }
        Optional<Sql> impossible = Logic.impossible(parts.stream());
        if (impossible.isPresent()) {
            return impossible.get();
        }
        Exact sure = Numbers.ZERO;
        Exact possible = Numbers.ZERO;
        for (Sql part : parts) {
            sure = numbers.plus(sure, new Exact(Logic.choose(part, Numbers.ONE.sql(), Numbers.ZERO.sql()), java.math.BigInteger.ONE, true));
            possible = numbers.plus(possible, new Exact(Logic.choose(Logic.possible(part), Numbers.ONE.sql(), Numbers.ZERO.sql()), java.math.BigInteger.ONE, true));
        }
        Exact least = Numbers.literal(java.math.BigInteger.valueOf(wanted));
        return Logic.outcome(numbers.compare(sure, ">=", least), numbers.compare(possible, "<", least));
    }

    /// Whether some row of a list names one of some terms and holds at the moment.
    private Sql some(Condition.Holds holds, List<Choice> choices, Rows rows, JudgedAt at) {
        Table held = choices.getFirst().held();
        Group group = all.held(held);
        String column = all.once(new Key(choices, at), _ -> {
            Sql row = Logic.all(all.conditions.inForce(held, false, group.rows, at), named(choices, group.rows));
            group.rows.hints().putIfAbsent(row, name(choices, at));
            Phrase says = Phrase.of("list.or", choices.stream().map(choice -> Phrasing.held(holds, choice)).toList());
            return group.add(name(choices, at), anyOf(row), Optional.of(says));
        });
        return read(group, rows, column);
    }

    private static Sql read(Group group, Rows rows, String column) {
        return group.truth(rows, column);
    }

    /// Met where it is for one row, unknown where it is for one, else not met.
    private static Sql anyOf(Sql row) {
        Sql met = new Sql.Aggregated("bool_or", row, null, SqlType.Plain.TRUTH, true);
        if (!row.canBeNull()) {
            return met;
        }
        Sql unknown = new Sql.Aggregated("bool_or", Logic.isNull(row, true), null, SqlType.Plain.TRUTH, true);
        return new Sql.Case(List.of(new Sql.When(met, Sql.TRUE), new Sql.When(Logic.not(unknown), Sql.FALSE)), null);
    }

    /// Whether a row names one of some terms and was obtained while it could be.
    private Sql named(List<Choice> choices, Rows rows) {
        Map<Column, List<Term>> plain = new LinkedHashMap<>();
        List<Sql> ways = new ArrayList<>();
        for (Choice choice : choices) {
            if (choice.of().isEmpty() && choice.term().retired().isEmpty()) {
                plain.computeIfAbsent(choice.code(), _ -> new ArrayList<>()).add(choice.term());
            }
        }
        plain.forEach((code, terms) -> ways.add(all.conditions.oneOf(code, terms, rows)));
        for (Choice choice : choices) {
            if (choice.of().isPresent() || choice.term().retired().isPresent()) {
                List<Sql> parts = new ArrayList<>(List.of(all.conditions.oneOf(choice.code(), List.of(choice.term()), rows)));
                choice.of().ifPresent(of -> parts.add(all.conditions.oneOf(of.column(), of.terms(), rows)));
                choice.term().retired().ifPresent(retired -> parts.add(all.conditions.bound(choice.held().since().orElseThrow(), true, rows, Values.literal(retired))));
                ways.add(Logic.all(parts));
            }
        }
        return Logic.any(ways);
    }

    private static String name(List<Choice> choices, JudgedAt at) {
        Choice first = choices.getFirst();
        String of = first.of().map(one -> "_of_" + UniqueNames.snake(one.terms().getFirst().name())).orElse("");
        String rest = choices.size() == 1 ? of : choices.size() == 2 ? "_or_" + suffix(choices.getLast()) : "_or_others";
        return "has_" + suffix(first) + rest + Aggregates.moment(at);
    }

    private static String suffix(Choice choice) {
        return suffix(choice.term().name());
    }

    /// A name behind others, which may begin with a digit.
    static String suffix(String name) {
        return UniqueNames.snake("x " + name).substring(2);
    }

    // At the end of a month

    private record MonthEnd(Choice choice, Column month, Table of, LocalDate asOf) { }

    private record MonthEndPart(String name, List<String> identity, String month, String held, String may) { }

    /// Whether something is held at the end of the month that a record speaks of. Where the month is not known, it may be one of those in which it is.
    private Sql atMonthEnd(Condition.Holds holds, Choice choice, Rows rows, JudgedAt at) {
        Column month = at.endOf().orElseThrow();
        Table owner = choice.held().parent();
        MonthEndPart part = all.once(new MonthEnd(choice, month, owner, at.asOf()), _ -> monthEndPart(holds, choice, month, at));
        Group may = all.held(choice.held());
        Sql x = rows.column(month);
        List<Sql> mine = new ArrayList<>(rows.identity(owner));
        List<Sql> on = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            on.add(new Sql.Compare(new Sql.Column(part.name, part.identity.get(i), mine.get(i).type(), true), "=", mine.get(i)));
        }
        on.add(new Sql.Compare(new Sql.Column(part.name, part.month, SqlType.Plain.DATE, true), "=", x));
        String alias = rows.join(part.name, new Query.Named(part.name, part.name), on);
        Sql missing = new Sql.IsNull(new Sql.Column(alias, part.month, SqlType.Plain.DATE, true), true);
        Sql held = Logic.choose(missing, Sql.FALSE, new Sql.Column(alias, part.held, SqlType.Plain.TRUTH, true));
        Sql known = Logic.all(accepted(choice.term().accepted(), x), held);
        Sql possible = Logic.choose(Logic.possible(read(may, rows, part.may)), Sql.UNKNOWN, Sql.FALSE);
        Sql none = all.conditions.isNone(month, rows);
        return Logic.choose(none, Sql.FALSE, Logic.choose(Logic.isNull(x, true), possible, known));
    }

    private MonthEndPart monthEndPart(Condition.Holds holds, Choice choice, Column month, JudgedAt at) {
        Table held = choice.held();
        Table owner = held.parent();
        Group may = all.held(held);
        Rows list = Rows.of(all.records, held);
        UniqueNames names = new UniqueNames();
        List<String> identity = all.records.identityNames(owner).stream().map(names::unique).toList();
        String months = names.unique("month");
        String name = all.names.unique(name(List.of(choice), JudgedAt.asOf(at.asOf())) + "_at_month_end");

        Rows speaking = Rows.of(all.records, month.table());
        List<Sql> owners = speaking.identity(owner);
        Sql speaks = speaking.column(month);
        List<Query.Item> items = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            items.add(new Query.Item(owners.get(i), identity.get(i)));
        }
        items.add(new Query.Item(speaks, months));
        List<Sql> group = new ArrayList<>(owners);
        group.add(speaks);
        Query each = new Query(items, speaking.source(), speaking.joins(), Logic.known(speaks), group);

        String alias = "spoken";
        Sql month2 = new Sql.Column(alias, months, SqlType.Plain.DATE, false);
        List<Sql> same = new ArrayList<>();
        List<Sql> theirs = list.identity(owner);
        List<Query.Item> given = new ArrayList<>();
        List<Sql> by = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            Sql mine = new Sql.Column(alias, identity.get(i), theirs.get(i).type(), false);
            same.add(new Sql.Compare(theirs.get(i), "=", mine));
            given.add(new Query.Item(mine, identity.get(i)));
            by.add(mine);
        }
        by.add(month2);
        given.add(new Query.Item(month2, months));
        Sql end = new Sql.OfCalendar(Sql.CalendarStep.LAST_DAY_OF_MONTH, month2, 0);
        List<Sql> parts = new ArrayList<>(List.of(list.there(held), named(List.of(choice), list)));
        held.since().ifPresent(since -> {
            parts.add(all.conditions.bound(since, true, list, end));
            parts.add(all.conditions.bound(since, true, list, Values.literal(at.asOf())));
        });
        held.until().ifPresent(until -> parts.add(all.conditions.bound(until, false, list, end)));
        String holdsThen = names.unique("held");
        given.add(new Query.Item(anyOf(Logic.all(parts)), holdsThen));
        List<Query.Join> joins = new ArrayList<>(List.of(new Query.Join(list.source(), false, Logic.all(same))));
        joins.addAll(list.joins());
        Query query = new Query(given, new Query.Nested(List.of(each), alias), joins, null, by);
        Phrase says = Phrase.of("sql.month-end", Phrasing.held(holds, choice));
        all.part(1, new Query.Part(name, List.of(says), List.of(query)));

        List<Sql> ever = new ArrayList<>(List.of(named(List.of(choice), may.rows)));
        held.since().ifPresent(since -> ever.add(all.conditions.bound(since, true, may.rows, Values.literal(at.asOf()))));
        String column = may.add(name(List.of(choice), JudgedAt.asOf(at.asOf())) + "_in_some_month", anyOf(Logic.all(ever)), Optional.empty());
        return new MonthEndPart(name, identity, months, holdsThen, column);
    }

    /// Whether a term is accepted on the last day of a month.
    private static Sql accepted(Validity validity, Sql month) {
        List<Sql> parts = new ArrayList<>();
        validity.from().ifPresent(from -> parts.add(Logic.compare(month, ">=", Values.literal(YearMonth.from(from).atDay(1)))));
        validity.until().ifPresent(until -> {
            YearMonth last = YearMonth.from(until.plusDays(1)).minusMonths(1);
            parts.add(Logic.compare(month, "<=", Values.literal(last.atDay(1))));
        });
        return Logic.all(parts);
    }
}
