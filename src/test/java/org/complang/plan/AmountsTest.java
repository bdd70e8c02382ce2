package org.complang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class AmountsTest {
    @Test
    void whatIsRoundedUpDoesNotHangOnWhereTheSignStands() {
        assertThat(Amounts.cell(BigFraction.of(-1, -3))).isEqualTo(Amounts.cell(BigFraction.of(1, 3))).contains(3334L);
        assertThat(Amounts.whole(BigFraction.of(7, -2), false)).isEqualTo(BigFraction.of(-3));
        assertThat(Amounts.whole(BigFraction.of(-3, -1), true)).isEqualTo(BigFraction.of(4));
    }
}
