package org.complang.wording;

/// What a number counts; it decides how the number is shown.
public sealed interface Unit {
    /// Units without a name of their own.
    enum Plain implements Unit {
        NUMBER,
        /// A part of one, which is shown in percent: 0.4 as 40%.
        SHARE,
        /// Percent already: 15 as 15%.
        PERCENT
    }

    /// Money of a currency, which is shown with its label.
    record Money(Labels currency) implements Unit { }
}
