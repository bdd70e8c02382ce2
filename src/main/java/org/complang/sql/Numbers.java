package org.complang.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Exact arithmetic of a dialect. Every number knows how large it may be for data within the limits of the language; what may have more digits than the dialect has is impossible.
final class Numbers {
    /// Up to so much a `BIGINT` holds.
    private static final BigInteger NARROW = BigInteger.TEN.pow(18);
    /// Up to so much a number of literals is added and multiplied in.
    private static final BigInteger SMALL = BigInteger.valueOf(Integer.MAX_VALUE);

    private final Dialect dialect;

    Numbers(Dialect dialect) {
        this.dialect = dialect;
    }

    int decimals() {
        return dialect.decimals();
    }

    static Exact literal(BigInteger number) {
        return literal(new BigDecimal(number));
    }

    static Exact literal(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        BigDecimal shown = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new Exact(new Sql.Literal(shown, new SqlType.Number(shown.scale(), false)), shown.unscaledValue().abs(), shown.signum() >= 0);
    }

    static final Exact ZERO = literal(BigInteger.ZERO);
    static final Exact ONE = literal(BigInteger.ONE);

    static Exact open(SqlType type) {
        return new Exact(new Sql.Literal(null, type), BigInteger.ZERO, false);
    }

    private static Optional<BigDecimal> value(Exact number) {
        return number.sql() instanceof Sql.Literal(BigDecimal value, _) ? Optional.of(value) : Optional.empty();
    }

    static boolean is(Exact number, BigInteger whole) {
        return value(number).filter(value -> value.compareTo(new BigDecimal(whole)) == 0).isPresent();
    }

    static boolean isZero(Exact number) {
        return is(number, BigInteger.ZERO);
    }

    static boolean isLiteral(Exact number) {
        return value(number).isPresent();
    }

    /// The number, or that it is impossible because of its digits.
    private Exact within(Exact number) {
        boolean fits = dialect.digits().isEmpty() || number.most().compareTo(BigInteger.TEN.pow(dialect.digits().get())) < 0;
        return fits || number.isImpossible() ? number : number.with(new Sql.Impossible(Sql.Obstacle.TOO_MANY_DIGITS));
    }

    private static Optional<Exact> impossible(Exact... numbers) {
        return Stream.of(numbers).filter(Exact::isImpossible).findFirst();
    }

    /// The same number with all digits of the dialect, of which so many are decimals.
    Exact wide(Exact number, int decimals) {
        BigInteger most = number.most().multiply(BigInteger.TEN.pow(decimals - number.decimals()));
        if (number.isImpossible() || number.type().equals(new SqlType.Number(decimals, true))) {
            return number;
        }
        SqlType type = new SqlType.Number(decimals, !isLiteral(number));
        Sql sql = number.sql() instanceof Sql.Literal(Object value, _) ? new Sql.Literal(value, type) : new Sql.Cast(number.sql(), type);
        return within(new Exact(sql, most, number.notNegative()));
    }

    /// The numbers with the same number of decimals, so that they can stand side by side.
    List<Exact> alike(List<Exact> numbers) {
        if (numbers.stream().anyMatch(number -> !(number.sql().type() instanceof SqlType.Number) && !number.isImpossible())) {
            return numbers;
        }
        int decimals = numbers.stream().mapToInt(Exact::decimals).max().orElse(0);
        boolean wide = numbers.stream().anyMatch(number -> number.type().wide());
        return numbers.stream().map(number -> number.decimals() == decimals && (number.type().wide() || !wide || number.sql() instanceof Sql.Literal || decimals == 0) ? number : wide(number, decimals)).toList();
    }

    private Exact arithmetic(Exact left, String operator, Exact right, BigInteger most, int decimals, boolean notNegative) {
        boolean narrow = decimals == 0 && !left.type().wide() && !right.type().wide() && most.compareTo(isBig(left.sql()) || isBig(right.sql()) ? NARROW : SMALL) < 0;
        Exact a = narrow ? left : widened(left);
        Exact b = narrow ? right : widened(right);
        return impossible(a, b).orElseGet(() -> within(new Exact(new Sql.Arithmetic(a.sql(), operator, b.sql(), new SqlType.Number(decimals, !narrow)), most, notNegative)));
    }

    /// Whether a number is at least a `BIGINT`; what is made of literals alone is less.
    private static boolean isBig(Sql sql) {
        return switch (sql) {
            case Sql.Column _, Sql.Cast _, Sql.Aggregated _, Sql.DaysBetween _ -> true;
            case Sql.Literal(Object value, _) -> value instanceof BigDecimal number && number.abs().compareTo(new BigDecimal(SMALL)) > 0;
            case Sql.Case(List<Sql.When> whens, Sql otherwise, _, _) -> otherwise != null && isBig(otherwise) || whens.stream().anyMatch(when -> isBig(when.value()));
            case Sql other -> other.inner().anyMatch(Numbers::isBig);
        };
    }

    private Exact widened(Exact number) {
        return isLiteral(number) ? number : wide(number, number.decimals());
    }

    Exact plus(Exact left, Exact right) {
        if (isZero(left) || isZero(right)) {
            return isZero(left) ? right : left;
        }
        if (value(left).isPresent() && value(right).isPresent()) {
            return literal(value(left).get().add(value(right).get()));
        }
        List<Exact> both = alike(List.of(left, right));
        return sum(both.getFirst(), "+", both.getLast(), left.notNegative() && right.notNegative());
    }

    Exact minus(Exact left, Exact right) {
        if (isZero(right)) {
            return left;
        }
        if (value(left).isPresent() && value(right).isPresent()) {
            return literal(value(left).get().subtract(value(right).get()));
        }
        List<Exact> both = alike(List.of(left, right));
        return sum(both.getFirst(), "-", both.getLast(), false);
    }

    private Exact sum(Exact left, String operator, Exact right, boolean notNegative) {
        return impossible(left, right).orElseGet(() -> arithmetic(left, operator, right, left.most().add(right.most()), Math.max(left.decimals(), right.decimals()), notNegative));
    }

    Exact times(Exact number, BigInteger factor) {
        if (factor.equals(BigInteger.ONE) || number.isImpossible() || number.isOpen()) {
            return number;
        }
        if (value(number).isPresent()) {
            return literal(value(number).get().multiply(new BigDecimal(factor)));
        }
        return arithmetic(number, "*", literal(factor), number.most().multiply(factor.abs()), number.decimals(), number.notNegative() && factor.signum() >= 0);
    }

    /// The product; of whole numbers where it would have too many decimals, as a fraction of them.
    Fraction times(Exact left, Exact right) {
        if (value(left).isPresent() && value(left).get().scale() == 0) {
            return Fraction.of(times(right, value(left).get().toBigInteger()));
        }
        if (value(right).isPresent() && value(right).get().scale() == 0) {
            return Fraction.of(times(left, value(right).get().toBigInteger()));
        }
        if (impossible(left, right).isPresent()) {
            return Fraction.of(impossible(left, right).get());
        }
        boolean direct = left.decimals() + right.decimals() <= dialect.decimals() && !isLiteral(left) && !isLiteral(right);
        Exact a = direct ? left : whole(left);
        Exact b = direct ? right : whole(right);
        Exact product = impossible(a, b).orElseGet(() -> arithmetic(a, "*", b, a.most().multiply(b.most()), a.decimals() + b.decimals(), left.notNegative() && right.notNegative()));
        return new Fraction(product, null, direct ? BigInteger.ONE : BigInteger.TEN.pow(left.decimals() + right.decimals()));
    }

    /// A whole number without what is over when another, above 0, is taken from it as often as it fits.
    Exact withoutRest(Exact number, Exact by) {
        List<Exact> both = alike(List.of(number, by));
        Exact rest = impossible(both.getFirst(), both.getLast()).orElseGet(() -> arithmetic(both.getFirst(), "%", both.getLast(), number.most(), 0, true));
        Exact without = minus(number, rest);
        return new Exact(without.sql(), number.most(), true);
    }

    /// The number times the power of ten that makes it whole.
    Exact whole(Exact number) {
        if (number.decimals() == 0) {
            return number;
        }
        BigInteger factor = BigInteger.TEN.pow(number.decimals());
        if (value(number).isPresent()) {
            return literal(value(number).get().multiply(new BigDecimal(factor)));
        }
        Exact multiplied = times(number, factor);
        return multiplied.isImpossible() ? multiplied : new Exact(new Sql.Cast(multiplied.sql(), new SqlType.Number(0, true)), number.most(), number.notNegative());
    }

    Sql compare(Exact left, String operator, Exact right) {
        if (left.isOpen() || right.isOpen()) {
            return Sql.UNKNOWN;
        }
        if (value(left).isPresent() && value(right).isPresent()) {
            return Logic.of(holds(value(left).get().compareTo(value(right).get()), operator));
        }
        if (isLiteral(left) && right.sql().type() instanceof SqlType.Number) {
            return compare(right, turned(operator), left);
        }
        List<Exact> both = alike(List.of(left, right));
        if (impossible(both.getFirst(), both.getLast()).isPresent()) {
            return impossible(both.getFirst(), both.getLast()).get().sql();
        }
        if (left.notNegative() && value(right).isPresent() && !left.sql().canBeNull()) {
            int sign = value(right).get().signum();
            if (sign < 0 || sign == 0 && (operator.equals(">=") || operator.equals("<"))) {
                return Logic.of(operator.equals(">=") || operator.equals(">") || operator.equals("<>"));
            }
        }
        return Logic.compare(both.getFirst().sql(), operator, both.getLast().sql());
    }

    private static boolean holds(int order, String operator) {
        return switch (operator) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    private static String turned(String operator) {
        return switch (operator) {
            case ">=" -> "<=";
            case ">" -> "<";
            case "<=" -> ">=";
            case "<" -> ">";
            default -> operator;
        };
    }

    Exact choose(Sql condition, Exact value, Exact otherwise) {
        List<Exact> both = alike(List.of(value, otherwise));
        Exact a = both.getFirst();
        Exact b = both.getLast();
        return new Exact(Logic.choose(condition, a.sql(), b.sql()), a.most().max(b.most()), a.notNegative() && b.notNegative());
    }

    Exact orElse(Exact value, Exact otherwise) {
        if (value.isImpossible() || !value.sql().canBeNull()) {
            return value;
        }
        List<Exact> both = alike(List.of(value, otherwise));
        Exact a = both.getFirst();
        Exact b = both.getLast();
        if (a.isImpossible() || b.isImpossible()) {
            return a.isImpossible() ? a : b;
        }
        return Logic.isNull(a.sql()) ? b : new Exact(new Sql.Call("coalesce", List.of(a.sql(), b.sql()), of(a, b), b.sql().canBeNull()), a.most().max(b.most()), value.notNegative() && otherwise.notNegative());
    }

    /// The sum over rows that pass a filter; 0 where there are none.
    ///
    /// @param rows how many there are at most
    Exact sum(Exact of, Sql filter, BigInteger rows) {
        if (of.isImpossible() || filter instanceof Sql.Impossible) {
            return of.isImpossible() ? of : of.with(filter);
        }
        if (Logic.isFalse(filter) || Logic.isNull(filter)) {
            return ZERO;
        }
        SqlType.Number type = new SqlType.Number(of.decimals(), true);
        Sql summand = isLiteral(of) || !dialect.widensSums() && of.decimals() == 0 && !of.type().wide() ? new Sql.Cast(of.sql(), type) : of.sql();
        Sql sum = new Sql.Aggregated("sum", summand, Logic.isTrue(filter) ? null : filter, type, true);
        return within(new Exact(new Sql.Call("coalesce", List.of(sum, ZERO.sql()), type, false), of.most().multiply(rows), of.notNegative()));
    }

    /// The type of what is one of two alike.
    private static SqlType of(Exact a, Exact b) {
        return a.sql().type() instanceof SqlType.Number(int decimals, boolean wide) ? new SqlType.Number(Math.max(decimals, b.decimals()), wide || b.type().wide()) : a.sql().type();
    }

    /// The least or the greatest of some numbers or days, those that are `NULL` left out.
    Exact extreme(boolean least, List<Exact> numbers) {
        List<Exact> some = new ArrayList<>();
        alike(numbers).stream().filter(number -> !number.isOpen() && some.stream().noneMatch(other -> other.sql() == number.sql())).forEach(some::add);
        if (some.isEmpty()) {
            return numbers.getFirst();
        }
        if (some.size() == 1 || some.stream().anyMatch(Exact::isImpossible)) {
            return some.stream().filter(Exact::isImpossible).findFirst().orElse(some.getFirst());
        }
        if (some.stream().allMatch(Numbers::isLiteral)) {
            Stream<BigDecimal> values = some.stream().map(number -> value(number).orElseThrow());
            return literal(least ? values.min(BigDecimal::compareTo).orElseThrow() : values.max(BigDecimal::compareTo).orElseThrow());
        }
        SqlType type = some.stream().map(Exact::sql).map(Sql::type).reduce((a, b) -> a instanceof SqlType.Number(int decimals, boolean wide) && b instanceof SqlType.Number(int others, boolean widely)
                ? new SqlType.Number(Math.max(decimals, others), wide || widely) : a).orElseThrow();
        boolean never = some.stream().map(Exact::sql).allMatch(Sql::canBeNull);
        BigInteger most = some.stream().map(Exact::most).reduce(BigInteger::max).orElseThrow();
        boolean notNegative = least ? some.stream().allMatch(Exact::notNegative) : some.stream().anyMatch(number -> number.notNegative() && !number.sql().canBeNull()) || some.stream().allMatch(Exact::notNegative);
        return new Exact(new Sql.Call(least ? "least" : "greatest", some.stream().map(Exact::sql).toList(), type, never), most, notNegative);
    }
}
