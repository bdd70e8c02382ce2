package org.complang.syntax.ast;

import java.util.List;
import java.util.Optional;
import org.complang.source.Span;

/// What stands at the left edge of a file.
public sealed interface Declaration extends Node {
    /// `vocabulary exam, plural exams, spelled by name:` and its terms. `spelledBy` says under what data knows the terms: `name` or
    /// `label` (the default), `shownBy` the same of what readers see.
    record Vocabulary(Name name, List<Label> labels, Optional<Name> plural, Optional<Name> spelledBy, Optional<Name> shownBy, List<Term> terms, Span span) implements Declaration { }

    /// `exam 70-346 "..."`: one term more of a vocabulary.
    record Entry(Name vocabulary, Term term, Span span) implements Declaration { }

    /// `record usage, key [workload, sku, month]:` and its fields.
    record RecordShape(Name name, List<Label> labels, Optional<Name> plural, List<Name> key, boolean keyInDocument, Optional<Name> since, Optional<Name> until,
                       Optional<Name> shownAs, Optional<Cost> added, List<Field> fields, Span span) implements Declaration { }

    /// `document:` and the fields of a partner document.
    record Document(List<Field> fields, Span span) implements Declaration { }

    /// `fiscal year: July to June`.
    record FiscalYear(Name first, Name last, Span span) implements Declaration { }

    /// `set office-workloads: [exchange-online, yammer]`.
    record CodeSet(Name name, List<Label> labels, Codes codes, Span span) implements Declaration, Definition { }

    /// `measure seats of customer: ...` and `condition large of customer: ...`; `of` names the record of which it speaks, the partner where it is empty.
    record Formula(boolean isCondition, Name name, List<Name> parameters, Optional<Name> of, List<Label> labels, Expression body, Span span)
            implements Declaration, Definition { }

    /// `requirement exams(n): ...`.
    record Reusable(Name name, List<Name> parameters, List<Label> labels, Requirement requirement, Span span) implements Declaration, Definition { }

    /// `reusable metrics of-size(seats):` and its metrics.
    record ReusableMetrics(Name name, List<Name> parameters, List<Metric> metrics, Span span) implements Declaration, Definition { }

    /// `competency cloud-productivity "Cloud Productivity":` and what it holds. `entries` state anew, for this competency, what the vocabulary says of a term;
    /// `levels` are those that rest on points.
    record Competency(Name name, List<Label> labels, Validity validity, List<Remark> remarks, List<Entry> entries, List<Definition> definitions,
                      List<Option> options, List<Track> tracks, List<Level> levels, List<Example> examples, Span span) implements Declaration { }

    /// `source office-365 "Office 365 licence usage", in files ["Office365*"]:` and the records of which its rows speak.
    ///
    /// @param missing what stands where a value is missing
    /// @param dates how dates and months are written, where a field does not say otherwise
    record RowSource(Name name, List<Label> labels, List<Rows.Text> files, Rows.Texts missing, Rows.Texts dates, Optional<Rows.Text> numbers, List<Rows.Entry> records, Span span) implements Declaration { }

    /// `spellings blanks: ["NULL", "UNKNOWN"]`: texts under a name.
    record TextSpellings(Name name, List<Label> labels, List<Rows.Text> texts, Span span) implements Declaration { }

    /// `spellings market-of-country of market:` and for each value the texts that stand for it; `of` is a vocabulary or a type.
    record ValueSpellings(Name name, Name of, List<Label> labels, List<Rows.Spelling> values, Span span) implements Declaration { }

    /// A declaration that may also stand inside a competency.
    sealed interface Definition extends Node permits CodeSet, Formula, Reusable, ReusableMetrics {
        Name name();
    }

    /// From which to which day something is in force, both included.
    record Validity(Optional<DateText> from, Optional<DateText> until) {
        public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());
    }

    /// `track infrastructure:` and its metrics; where there is a condition, the track is only looked at if it is met; where it says `otherwise`, if no condition of a track above is.
    record Track(Name name, List<Label> labels, Optional<Expression> condition, boolean otherwise, List<Remark> remarks, List<Definition> definitions,
                 List<TrackMetrics> metrics, Span span) implements Node { }

    /// What stands in the list of a track: a metric, or reusable ones with what stands for their parameters.
    sealed interface TrackMetrics extends Node permits Metric, MetricsUse { }

    record MetricsUse(Name name, List<Expression.Argument> arguments, Span span) implements TrackMetrics { }

    /// `metric usage-growth, at most 20 points:`. Its points are added; without one of the gates there are none. `most` is empty where it is written `without limit`.
    record Metric(Name name, List<Label> labels, Optional<Expression> most, Validity validity, List<Remark> remarks, List<Requirement> gates, List<Points> points,
                  Span span) implements TrackMetrics { }

    /// How points are earned. A number of points is a number or a parameter.
    sealed interface Points extends Node {
        /// The most that one of the ways earns.
        record Best(List<Points> ways, Span span) implements Points { }

        /// So many points for each of a number.
        record Each(Expression points, Expression number, Span span) implements Points { }

        /// So many points in proportion, up to a number that earns all of them.
        record Share(Expression points, Expression number, Expression full, Span span) implements Points { }

        /// What is taken from the points of the other ways.
        record Less(Points way, Span span) implements Points { }

        /// All or nothing.
        record If(Expression points, Requirement condition, Span span) implements Points { }
    }

    /// One word of a vocabulary. `spelling` replaces the spelling under which data knows it, `aliases` add to it.
    record Term(Name name, List<Label> labels, Optional<String> spelling, List<String> aliases, Optional<DateText> retired, Validity accepted,
                Span span) implements Node { }

    /// One field of a record. `inField` names the field that holds the currency of an amount.
    record Field(Name name, List<Label> labels, boolean isList, Name type, Optional<Name> inField, Absence absence, Optional<String> spelling, Merge merge,
                 Optional<Change> change, Span span) implements Node { }

    /// `at cost 1 per 100`: what a change costs; `per` is the number of units, 1 where it is not written.
    record Cost(String cost, Optional<String> per, Span span) implements Node { }

    /// How a field can change: a number can grow, anything can be set.
    record Change(boolean grows, Cost cost) { }

    /// What an absent value means: it may not be absent, it is not known, there is none, or it goes on without end.
    enum Absence { NEVER, UNKNOWN, NONE, OPEN_ENDED }

    /// How two records with one key that differ in the field are put together.
    enum Merge { REPORT, EARLIEST, LATEST, MAY_DIFFER }

    /// A date as written; it may be no day of the calendar.
    record DateText(String text, Span span) implements Node { }

    /// `option managed-service-partner "Managed Service Partner":` and its levels.
    record Option(Name name, List<Label> labels, Validity validity, List<Remark> remarks, List<Definition> definitions, List<Level> levels, Span span) implements Node { }

    /// `silver requires:` and its steps.
    record Level(Name name, List<Remark> remarks, List<Step> steps, Span span) implements Node { }

    /// One numbered item of the guide.
    record Step(Optional<Name> name, List<Label> labels, Validity validity, Requirement requirement, Span span) implements Node { }

    /// A note (no address) or a link. It takes no part in decisions.
    record Remark(Optional<String> address, List<Label> labels, Span span) implements Node { }
}
