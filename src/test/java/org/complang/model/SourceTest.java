package org.complang.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complang.model.Source.Says.NO;
import static org.complang.model.Source.Says.PERHAPS;
import static org.complang.model.Source.Says.YES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which rows speak of a record: by what a column says of it, and where it says nothing.
class SourceTest {
    private static final Source.Written COLUMN = new Source.Written(List.of("Duplicate"));

    @Test
    void onlyWhere() {
        says(new Source.Only(COLUMN, Set.of("0", "no"), Optional.empty()), YES, YES, NO, NO, PERHAPS);
    }

    @Test
    void onlyWhereAndNot() {
        says(new Source.Only(COLUMN, Set.of("0", "no"), Optional.of(Set.of("1"))), YES, YES, NO, PERHAPS, PERHAPS);
    }

    @Test
    void notWhere() {
        says(new Source.Only(COLUMN, Set.of(), Optional.of(Set.of("1", "2"))), YES, YES, NO, NO, PERHAPS);
    }

    @Test
    void onlyWith() {
        says(Source.Only.with(List.of(COLUMN)), YES, YES, YES, YES, NO);
    }

    /// Programs write words for yes and no in one way or another; other words are what they are.
    @Test
    void letterCaseOfYesAndNo() {
        Source.Only only = new Source.Only(COLUMN, Set.of("0", "False", "Paid"), Optional.of(Set.of("1", "True")));
        assertThat(List.of(only.says("false"), only.says("FALSE"), only.says("true"), only.says("TRUE"), only.says("paid"), only.says("no"))).isEqualTo(List.of(YES, YES, NO, NO, PERHAPS, PERHAPS));
    }

    /// What is said of `0`, `no`, `1`, `2` and a missing value.
    private static void says(Source.Only only, Source.Says zero, Source.Says no, Source.Says one, Source.Says two, Source.Says missing) {
        assertThat(List.of(only.says("0"), only.says("no"), only.says("1"), only.says("2"), only.says(null))).isEqualTo(List.of(zero, no, one, two, missing));
    }
}
