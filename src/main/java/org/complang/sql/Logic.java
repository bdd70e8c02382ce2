package org.complang.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes truths of truths, with what is settled already left out: `NULL` is unknown.
final class Logic {
    private Logic() { }

    static Sql of(boolean truth) {
        return truth ? Sql.TRUE : Sql.FALSE;
    }

    static boolean isTrue(Sql truth) {
        return truth instanceof Sql.Literal(Object value, _) && Boolean.TRUE.equals(value);
    }

    static boolean isFalse(Sql truth) {
        return truth instanceof Sql.Literal(Object value, _) && Boolean.FALSE.equals(value);
    }

    static boolean isNull(Sql sql) {
        return sql instanceof Sql.Literal(Object value, _) && value == null;
    }

    /// The first of some expressions that cannot be given.
    static Optional<Sql> impossible(Stream<Sql> sqls) {
        return sqls.filter(Sql.Impossible.class::isInstance).findFirst();
    }

    static Sql all(Sql... parts) {
        return junction(true, Arrays.asList(parts));
    }

    static Sql any(Sql... parts) {
        return junction(false, Arrays.asList(parts));
    }

    static Sql all(List<Sql> parts) {
        return junction(true, parts);
    }

    static Sql any(List<Sql> parts) {
        return junction(false, parts);
    }

    private static Sql junction(boolean all, List<Sql> parts) {
        List<Sql> flat = new ArrayList<>();
        for (Sql part : parts) {
            if (all ? isFalse(part) : isTrue(part)) {
                return part;
            }
            if (all ? isTrue(part) : isFalse(part)) {
                continue;
            }
            if (part instanceof Sql.Junction(boolean inner, List<Sql> more, _) && inner == all) {
                more.stream().filter(one -> flat.stream().noneMatch(other -> other == one)).forEach(flat::add);
            } else if (flat.stream().noneMatch(other -> other == part)) {
                flat.add(part);
            }
        }
        List<Sql> single = parts.stream().filter(part -> !(all ? isTrue(part) : isFalse(part))).toList();
        if (single.size() == 1) {
            return single.getFirst();
        }
        return impossible(flat.stream()).orElseGet(() -> flat.isEmpty() ? of(all) : flat.size() == 1 ? flat.getFirst() : new Sql.Junction(all, flat));
    }

    /// All or any of several truths, each of which stays one.
    static Sql whole(boolean all, List<Sql> parts) {
        List<Sql> some = parts.stream().filter(part -> !(all ? isTrue(part) : isFalse(part))).toList();
        boolean settled = some.stream().anyMatch(part -> all ? isFalse(part) : isTrue(part));
        return settled ? of(!all) : impossible(some.stream()).orElseGet(() -> some.isEmpty() ? of(all) : some.size() == 1 ? some.getFirst() : new Sql.Junction(all, some));
    }

    static Sql not(Sql truth) {
        return switch (truth) {
            case Sql.Literal(Object value, _) -> value == null ? truth : of(!(Boolean) value);
            case Sql.Not(Sql inner, _) -> inner;
            case Sql.IsNull(Sql what, boolean yes) -> new Sql.IsNull(what, !yes);
            case Sql.Impossible _ -> truth;
            case Sql other -> new Sql.Not(other);
        };
    }

    /// Whether a truth is met or unknown.
    static Sql possible(Sql truth) {
        return isNull(truth) ? Sql.TRUE : !truth.canBeNull() || truth instanceof Sql.Impossible ? truth : new Sql.Possible(truth);
    }

    /// Whether a truth is surely met.
    static Sql sure(Sql truth) {
        return isNull(truth) ? Sql.FALSE : !truth.canBeNull() || truth instanceof Sql.Impossible ? truth : new Sql.Sure(truth);
    }

    static Sql isNull(Sql what, boolean yes) {
        if (what instanceof Sql.Cast(Sql inner, _, _)) {
            return isNull(inner, yes);
        }
        return what instanceof Sql.Impossible ? what : isNull(what) ? of(yes) : !what.canBeNull() ? of(!yes) : new Sql.IsNull(what, yes);
    }

    static Sql known(Sql what) {
        return isNull(what, false);
    }

    /// Met, not met, or unknown where it is neither.
    static Sql outcome(Sql met, Sql notMet) {
        if (isTrue(met) || met instanceof Sql.Impossible) {
            return met;
        }
        if (notMet instanceof Sql.Impossible) {
            return notMet;
        }
        List<Sql.When> whens = new ArrayList<>();
        if (!isFalse(met) && !isNull(met)) {
            whens.add(new Sql.When(met, Sql.TRUE));
        }
        if (!isFalse(notMet) && !isNull(notMet)) {
            whens.add(new Sql.When(notMet, Sql.FALSE));
        }
        if (whens.isEmpty()) {
            return Sql.UNKNOWN;
        }
        return isTrue(whens.getFirst().condition()) ? whens.getFirst().value() : new Sql.Case(whens, null);
    }

    /// One of two values. The condition is never unknown, or counts as not met where it is.
    static Sql choose(Sql condition, Sql value, Sql otherwise) {
        if (isTrue(condition) || value == otherwise) {
            return value;
        }
        if (isFalse(condition) || isNull(condition)) {
            return otherwise;
        }
        Optional<Sql> impossible = impossible(Stream.of(condition, value, otherwise));
        if (impossible.isPresent()) {
            return impossible.get();
        }
        if (isNull(value) && isNull(otherwise)) {
            return value;
        }
        if (isTrue(value) && isFalse(otherwise)) {
            return sure(condition);
        }
        if (isNull(value)) {
            return new Sql.Case(List.of(new Sql.When(condition, value)), otherwise);
        }
        Sql last = isNull(otherwise) ? null : otherwise;
        if (last instanceof Sql.Case(List<Sql.When> whens, Sql end, _, _)) {
            List<Sql.When> more = new ArrayList<>(List.of(new Sql.When(condition, value)));
            more.addAll(whens);
            return new Sql.Case(more, end);
        }
        return new Sql.Case(List.of(new Sql.When(condition, value)), last);
    }

    /// A value, or another one where it is `NULL`.
    static Sql orElse(Sql value, Sql otherwise) {
        if (value instanceof Sql.Impossible || !value.canBeNull()) {
            return value;
        }
        return isNull(value) || otherwise instanceof Sql.Impossible ? otherwise : new Sql.Call("coalesce", List.of(value, otherwise), otherwise.type(), otherwise.canBeNull());
    }

    /// A comparison of texts or days.
    static Sql compare(Sql left, String operator, Sql right) {
        return impossible(Stream.of(left, right)).orElseGet(() -> isNull(left) || isNull(right) ? Sql.UNKNOWN : new Sql.Compare(left, operator, right));
    }

    static Sql oneOf(Sql what, List<Sql> among) {
        return switch (among.size()) {
            case 0 -> choose(known(what), Sql.FALSE, Sql.UNKNOWN);
            case 1 -> compare(what, "=", among.getFirst());
            default -> what instanceof Sql.Impossible ? what : new Sql.OneOf(what, among);
        };
    }
}
