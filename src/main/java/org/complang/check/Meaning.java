package org.complang.check;

import org.complang.model.Condition;
import org.complang.model.Type;
import org.complang.model.Value;

/// What an expression turned out to be.
sealed interface Meaning {
    record Conditional(Condition condition) implements Meaning { }

    /// A value with its type; an amount of money has the type MONEY with the name of its currency.
    record Valued(Value value, Kind type) implements Meaning { }

    /// Wrong, and reported.
    record Wrong() implements Meaning { }

    Wrong WRONG = new Wrong();

    /// What can be compared with what.
    sealed interface Kind {
        enum Plain implements Kind { NUMBER, DATE, MONTH, TEXT }

        record Money(String currency) implements Kind { }

        record Code(Type.Code type) implements Kind { }
    }
}
