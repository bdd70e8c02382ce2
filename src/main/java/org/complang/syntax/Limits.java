package org.complang.syntax;

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

    /// Comparisons `from ... to ...` inside such comparisons.
    public static final int BETWEENS = 5;

    private Limits() { }
}
