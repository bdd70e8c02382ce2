package org.complang.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Programme;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.wording.Phrase;

/// Looks at any condition or value of a programme, for any record of a partner: what the evaluator works out on the way to a decision. For one thread.
public final class Lens {
    private final Compiling compiling;
    private final Homes homes;
    private final Map<Competency.Track, Compiled.Track> tracks = new HashMap<>();
    private final Map<Same, Node<?>> known = new HashMap<>();
    /// Which records count in aggregates, which are values of the records, too.
    private final Map<Same, Truth> selections = new HashMap<>();

    /// The same object at the same place: what is asked for again and again is not compared through and through.
    private record Same(Object what, Table at, When when) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same(Object otherWhat, Table otherAt, When otherWhen) && what == otherWhat && at == otherAt && when.equals(otherWhen);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(what) * 31 + when.hashCode();
        }
    }

    public Lens(Programme programme) {
        this.compiling = new Compiling(programme);
        this.homes = new Homes(programme.shape().root());
    }

    /// Of which records a condition speaks.
    public Table home(Condition condition) {
        return homes.of(condition);
    }

    /// Of which records a value speaks.
    public Table home(Value value) {
        return homes.of(value);
    }

    /// A partner on a day.
    public View at(PartnerData partner, LocalDate asOf) {
        return new View(new Run(partner, asOf, compiling.nodes()));
    }

    private Truth truth(Condition condition, Table at, When when) {
        return (Truth) known.computeIfAbsent(new Same(condition, at, when), _ -> compiling.all().truth(condition, at, when));
    }

    private Quantity quantity(Value value, Table at, When when) {
        return (Quantity) known.computeIfAbsent(new Same(value, at, when), _ -> compiling.all().quantity(value, at, when));
    }

    private Truth selection(Value.Aggregate aggregate, When when) {
        return selections.computeIfAbsent(new Same(aggregate, aggregate.over(), when), _ -> compiling.all().selection(aggregate, when));
    }

    /// The metrics of a track with their points. From here on points are those of this track, so that what is known of others is forgotten.
    private Compiled.Track track(Competency.Track track) {
        return tracks.computeIfAbsent(track, another -> {
            known.clear();
            selections.clear();
            return compiling.track(another);
        });
    }

    /// What is seen of one partner on one day.
    public final class View {
        private final Run run;

        private View(Run run) {
            this.run = run;
        }

        public PartnerData data() {
            return run.data;
        }

        public LocalDate asOf() {
            return run.asOf;
        }

        /// Whether a condition is met for a record of `at`, which it speaks of or which lies below that.
        public Outcome outcome(Condition condition, Table at, When when, int row) {
            return Kleene.outcome(run.result(truth(condition, at, when))[row]);
        }

        /// The same for every record of `at`, in their order.
        public List<Outcome> outcomes(Condition condition, Table at, When when) {
            return outcomes(run.result(truth(condition, at, when)));
        }

        private static List<Outcome> outcomes(byte[] truths) {
            List<Outcome> outcomes = new ArrayList<>(truths.length);
            for (byte truth : truths) {
                outcomes.add(Kleene.outcome(truth));
            }
            return outcomes;
        }

        /// The number that a value is for a record; nothing where it has no value.
        public Optional<Range> number(Value value, Table at, When when, int row) {
            return run.result(quantity(value, at, when)).number(row);
        }

        /// The day or month that a value surely is for a record, as a cell; nothing where it has none or it is not certain.
        public Optional<Long> day(Value value, Table at, When when, int row) {
            Bounds bounds = run.result(quantity(value, at, when));
            boolean sure = bounds.areCells() && bounds.lower(row) == bounds.upper(row) && Cells.isKnown(bounds.lower(row)) && bounds.lower(row) < Bounds.ENDLESS;
            return sure ? Optional.of(bounds.lower(row)) : Optional.empty();
        }

        /// Whether the record counts in an aggregate.
        public Outcome counts(Value.Aggregate aggregate, When when, int row) {
            return Kleene.outcome(run.result(selection(aggregate, when))[row]);
        }

        /// The same for every record that the aggregate looks at, in their order.
        public List<Outcome> counts(Value.Aggregate aggregate, When when) {
            return outcomes(run.result(selection(aggregate, when)));
        }

        /// What a reader knows a record by; nothing where its table says of no field that it is shown.
        public Optional<Phrase> name(Table table, int row) {
            return RecordNames.of(run.data, table, row);
        }

        /// The row of `above` to which a row of a table below belongs.
        public int owner(Table table, int row, Table above) {
            int at = row;
            for (Table t = table; t != above; t = t.parent()) {
                at = run.data.rows(t).parent()[at];
            }
            return at;
        }

        /// The points of a track that are sure and possible.
        public Range total(Competency.Track track) {
            return Scores.of(run, track(track).total(), 0);
        }

        /// The points of each metric that is in force, in order.
        public List<Range> points(Competency.Track track) {
            return track(track).metrics().stream().filter(metric -> metric.metric().validity().holds(run.asOf)).map(metric -> Scores.of(run, metric.points(), 0)).toList();
        }
    }
}
