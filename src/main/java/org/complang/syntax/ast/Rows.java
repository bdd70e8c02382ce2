package org.complang.syntax.ast;

import java.util.List;
import java.util.Optional;
import org.complang.source.Span;

/// What the rows of a source speak of.
public interface Rows {
    /// A text in quotes, where it stands.
    record Text(String text, Span span) implements Node { }

    /// Texts, listed or by the name of spellings.
    record Texts(List<Text> listed, Optional<Name> named) { }

    /// A column by its names: the first of these that a file has.
    record Column(List<Text> names, Span span) implements Node { }

    /// `usage, only where "Duplicate" is "0":`, what its fields are and the records below it.
    record Entry(Name record, List<Choice> choices, List<Given> given, List<Entry> below, Span span) implements Node { }

    /// Which rows speak of a record.
    sealed interface Choice extends Node {
        /// `only where "Duplicate" is "0", not "1"`; `leaves` is empty where anything else leaves the record out. With `is always` a row that leaves it out contradicts those that do not.
        record OnlyWhere(Column column, boolean always, List<Text> counts, List<Text> leaves, Span span) implements Choice { }

        /// `not where "Product" is "Azure"`.
        record NotWhere(Column column, List<Text> leaves, Span span) implements Choice { }

        /// `only with "PaidAvailableUnits"`, or `only with any of [...]`: there is a value.
        record OnlyWith(List<Column> columns, Span span) implements Choice { }
    }

    /// From where a field has its value.
    sealed interface Given extends Node {
        Name field();

        /// `trial is no`.
        record Always(Name field, Value value, Span span) implements Given { }

        /// `record-id from all of [tenant-id, "SKU", month]`.
        record Joined(Name field, List<Part> parts, Span span) implements Given { }

        /// `mpn-id from "PGAMpnID", otherwise "MPNID"`, and how the text is read.
        record From(Name field, List<Column> columns, List<Trait> traits, Span span) implements Given { }
    }

    /// One of several values that are put together.
    sealed interface Part {
        record OfColumn(Column column) implements Part { }

        record OfField(Name field) implements Part { }
    }

    /// How a text is read.
    sealed interface Trait extends Node {
        record After(Text mark, Span span) implements Trait { }

        record Before(Text mark, Span span) implements Trait { }

        record SpelledBy(Name spellings, Span span) implements Trait { }

        /// `"Free" or "Trial" is yes`.
        record As(Spelling spelling, Span span) implements Trait { }

        record Written(List<Text> forms, Span span) implements Trait { }

        record FirstDay(Span span) implements Trait { }

        record LastDay(Span span) implements Trait { }

        /// Until the next month of which rows speak.
        record UntilNext(Span span) implements Trait { }

        record LowerCase(Span span) implements Trait { }

        record Rounded(Span span) implements Trait { }
    }

    /// A value and the texts that stand for it.
    record Spelling(Value value, List<Text> texts, Span span) implements Node { }

    /// A value as written: `text` of a word, number, date or quoted text.
    record Value(Example.Kind kind, String text, Span span) implements Node { }
}
