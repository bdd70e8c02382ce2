package org.complang.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Numbers as a text file would have them, and from where on they may have lost digits.
class NumberTextTest {
    @Test
    void whatIsExactHasNoFraction() {
        assertThat(NumberText.of(4_102_377.0)).isEqualTo("4102377");
        assertThat(NumberText.of(9_007_199_254_740_991.0)).isEqualTo("9007199254740991");
        assertThat(NumberText.of(-0.0)).isEqualTo("0");
        assertThat(NumberText.of(1.5)).isEqualTo("1.5");
        assertThat(NumberText.of(16_777_215f)).isEqualTo("16777215");
        assertThat(NumberText.of(0.1f)).isEqualTo("0.1");
    }

    @Test
    void whatMayHaveLostDigitsHasOne() {
        assertThat(NumberText.of(9_007_199_254_740_992.0)).isEqualTo("9007199254740992.0");
        assertThat(NumberText.of(1e21)).isEqualTo("1000000000000000000000.0");
        assertThat(NumberText.of(16_777_216f)).isEqualTo("16777216.0");
        assertThat(NumberText.of(-16_777_216f)).isEqualTo("-16777216.0");
    }

    @Test
    void decimalsHaveNoZerosBehind() {
        assertThat(NumberText.of(new BigDecimal("4100161.00"))).isEqualTo("4100161");
        assertThat(NumberText.of(new BigDecimal("12.50"))).isEqualTo("12.5");
        assertThat(NumberText.of(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void whatIsNoNumberHasItsName() {
        assertThat(NumberText.of(Double.NaN)).isEqualTo("NaN");
        assertThat(NumberText.of(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }
}
