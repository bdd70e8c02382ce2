package org.complang.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.complang.syntax.antlr.CompParser;

/// How large a programme may be. What is beyond is reported where it goes beyond, and not read further.
public final class Limits {
    /// Bytes in one file.
    public static final int FILE_BYTES = 4 << 20;
    /// Words and marks in one file.
    public static final int WORDS = 400_000;
    /// Brackets inside brackets.
    public static final int BRACKETS = 50;
    /// Lists inside lists.
    public static final int INDENTATIONS = 30;
    /// `not` after `not`, and moments, `growth of`, `later of` and `earlier of` likewise.
    public static final int NEGATIONS = 10;

    /// Comparisons `from ... to ...` inside such comparisons: what is compared is compared with both ends.
    public static final int BETWEENS = 5;

    private Limits() { }

    /// In how many comparisons with two ends one stands, with itself.
    static int betweens(CompParser.BetweenContext comparison) {
        int betweens = 0;
        for (ParserRuleContext around = comparison; around != null; around = around.getParent()) {
            betweens += around instanceof CompParser.ComparisonContext one && one.relation() instanceof CompParser.BetweenContext ? 1 : 0;
        }
        return betweens;
    }
}
