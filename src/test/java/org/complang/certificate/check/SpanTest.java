package org.complang.certificate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Arithmetic of what is not certain, seen from its meaning: what is so for all values between the ends, and no wider than need be.
class SpanTest {
    private static final List<Fraction> ENDS = List.of(Fraction.of(-3), Fraction.of(-1), Fraction.ZERO, Fraction.of("1/3"), Fraction.of(2));
    private static final List<String> RELATIONS = List.of("at-least", "more-than", "at-most", "less-than", "equal", "not-equal");

    private static List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Fraction from : ENDS) {
            ENDS.stream().filter(to -> to.compareTo(from) >= 0).forEach(to -> spans.add(Span.of(from, to)));
        }
        return spans;
    }

    /// Values between the ends, both included.
    private static List<Fraction> values(Span span) {
        return ENDS.stream().filter(value -> value.compareTo(span.from()) >= 0 && value.compareTo(span.to()) <= 0).toList();
    }

    private static boolean holds(String relation, int order) {
        return switch (relation) {
            case "at-least" -> order >= 0;
            case "more-than" -> order > 0;
            case "at-most" -> order <= 0;
            case "less-than" -> order < 0;
            case "equal" -> order == 0;
            default -> order != 0;
        };
    }

    @Test
    void aComparisonIsCertainWhereItIsTheSameForAllValues() {
        for (Span a : spans()) {
            for (Span b : spans()) {
                for (String relation : RELATIONS) {
                    List<Boolean> all = values(a).stream().flatMap(x -> values(b).stream().map(y -> holds(relation, x.compareTo(y)))).distinct().toList();
                    Outcome expected = all.size() == 2 ? Outcome.UNKNOWN : all.getFirst() ? Outcome.MET : Outcome.NOT_MET;
                    assertThat(a.compare(relation, b)).as(a + " " + relation + " " + b).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theEndsOfAResultAreResults() {
        for (Span a : spans()) {
            for (Span b : spans()) {
                assertThat(a.plus(b)).isEqualTo(between(values(a).stream().flatMap(x -> values(b).stream().map(x::plus)).toList()));
                assertThat(a.minus(b)).isEqualTo(between(values(a).stream().flatMap(x -> values(b).stream().map(y -> x.plus(y.negated()))).toList()));
                assertThat(a.times(b)).isEqualTo(between(values(a).stream().flatMap(x -> values(b).stream().map(x::times)).toList()));
                if (values(b).stream().allMatch(y -> y.sign() != 0) && (b.from().sign() > 0 || b.to().sign() < 0)) {
                    assertThat(a.divided(b)).isEqualTo(between(values(a).stream().flatMap(x -> values(b).stream().map(y -> x.times(y.inverse()))).toList()));
                }
            }
        }
    }

    private static Span between(List<Fraction> values) {
        return Span.of(values.stream().reduce(Fraction::least).orElseThrow(), values.stream().reduce(Fraction::greatest).orElseThrow());
    }

    @Test
    void whatMayBeDividedByNothingIsNotKnownAndByNothingIsNothing() {
        assertThat(Span.of(Fraction.ONE).divided(Span.of(Fraction.of(-1), Fraction.ONE))).isEqualTo(Span.OPEN);
        assertThat(Span.of(Fraction.ONE).divided(Span.ZERO)).isEqualTo(Span.ABSENT);
    }

    @Test
    void anOpenEndMayBeAnything() {
        Span atLeastTwo = Span.of(Fraction.of(2), null);
        assertThat(atLeastTwo.compare("at-least", Span.of(Fraction.of(2)))).isEqualTo(Outcome.MET);
        assertThat(atLeastTwo.compare("at-most", Span.of(Fraction.of(5)))).isEqualTo(Outcome.UNKNOWN);
        assertThat(atLeastTwo.times(Span.of(Fraction.of(-1)))).isEqualTo(Span.of(null, Fraction.of(-2)));
        assertThat(atLeastTwo.times(Span.ZERO)).isEqualTo(Span.ZERO);
    }

    @Test
    void anAbsentValuePassesNoComparisonButIsNot() {
        for (String relation : RELATIONS) {
            assertThat(Span.ABSENT.compare(relation, Span.ZERO)).isEqualTo(relation.equals("not-equal") ? Outcome.MET : Outcome.NOT_MET);
        }
    }
}
