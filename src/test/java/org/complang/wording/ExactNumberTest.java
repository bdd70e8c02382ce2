package org.complang.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactNumberTest {
    private static final BigFraction THIRD = BigFraction.of(-1, -3);

    @Test
    void theSignStandsAboveWhereverADivisionPutIt() {
        assertThat(ExactNumber.signedAbove(THIRD)).isEqualTo(BigFraction.of(1, 3));
        assertThat(ExactNumber.signedAbove(BigFraction.of(7, -2)).getDenominator().signum()).isPositive();
        assertThat(ExactNumber.written(THIRD)).isEqualTo("1/3");
        assertThat(ExactNumber.written(BigFraction.of(7, -2))).isEqualTo("-3.5");
        assertThat(ExactNumber.isWhole(BigFraction.of(5).divide(BigFraction.of(-1)))).isTrue();
        assertThat(ExactNumber.isWhole(THIRD)).isFalse();
    }
}
