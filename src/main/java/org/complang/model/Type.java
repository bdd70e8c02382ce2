package org.complang.model;

/// What a field or an expression may be.
public sealed interface Type {
    /// Types without a parameter. A count is whole and not negative, an amount of points or seats is a decimal.
    enum Plain implements Type { ID, TEXT, YES_NO, DATE, MONTH, COUNT, DECIMAL }

    /// A term of a vocabulary.
    record Code(Vocabulary vocabulary) implements Type { }

    /// An exact amount of money in the currency that the field `currencyField` of the same record names.
    record Money(String currencyField) implements Type { }

    /// Whether values are texts, whatever stands in them: identifiers, too.
    default boolean isText() {
        return this == Plain.ID || this == Plain.TEXT;
    }
}
