package org.complang.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.ExactNumber;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// A set of changes under which a level would have been met on the as-of date. It has been verified by deciding the changed partner, and none of its changes can be left out.
///
/// @param cost what the changes cost together, by the data model
/// @param atLeast what every plan for the level is proven to cost at least; 0 where nothing is proven
public record Plan(BigFraction cost, BigFraction atLeast, List<Change> changes) {
    public Plan {
        changes = List.copyOf(changes);
    }

    /// Whether it is proven that nothing cheaper would do.
    public boolean least() {
        return ExactNumber.compare(cost, atLeast) == 0;
    }

    /// The changes of one record: of a person, of a customer, of the partner itself; or a new one.
    ///
    /// @param record the place of the record, by keys; nothing where it is new
    /// @param says what changes, in words
    /// @param patch the operations that do it, in order; empty where the partner was not read from a document
    public record Change(Optional<String> record, Phrase says, BigFraction cost, List<Operation> patch) {
        public Change {
            patch = List.copyOf(patch);
        }
    }

    /// An operation of a JSON patch (RFC 6902) of the partner's document: `add` or `replace`.
    ///
    /// @param value text, a `Boolean`, a `BigDecimal`, null, a map of fields, or a list
    public record Operation(String op, String path, Object value) { }

    /// What is said of a level that is not met.
    ///
    /// @param option the option or track that has the level
    /// @param plans the cheapest first; empty where none was found
    /// @param more whether there are more
    /// @param supply the fields whose values would settle the level where it is unknown; the smallest set that may do; of a level that is not met and for which no plan
    ///   was found, the fields on which parts of it hang. It is data to supply and nothing to do
    public record OfLevel(Labels option, Labels level, Status status, List<Plan> plans, boolean more, List<String> supply) {
        public OfLevel {
            plans = List.copyOf(plans);
            supply = List.copyOf(supply);
        }
    }

    /// Whether a level can be attained by changes.
    public enum Status {
        /// By the plans that are given.
        PLANNED,
        /// It hangs on data that is not known.
        UNKNOWN,
        /// No plan was found: what is asked for cannot change by the data model, or lies in the past.
        NONE
    }

    /// The fields of a record that is added, as an operation writes them.
    public static Map<String, Object> fields(Map<String, Object> fields) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
