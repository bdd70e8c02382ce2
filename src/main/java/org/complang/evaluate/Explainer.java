package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Evidence;
import org.complang.decision.Measured;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;

/// Reads out of a run what is to be said of a plan: outcomes, what was measured, and, if asked for, the records behind it.
final class Explainer {
    private final Run run;
    private final boolean evidence;

    Explainer(Run run, boolean evidence) {
        this.run = run;
        this.evidence = evidence;
    }

    Part part(Plan plan) {
        return switch (plan) {
            case Plan.Composite composite -> composite(composite);
            case Plan.Single single -> {
                Outcome outcome = Kleene.outcome(run.result(single.truth())[0]);
                Optional<Evidence> records = evidence ? single.compared().flatMap(Plan.Compared::selected).map(this::evidence) : Optional.empty();
                yield new Part(Optional.empty(), single.says(), outcome, single.compared().map(this::measured), List.of(), records);
            }
        };
    }

    private Part composite(Plan.Composite composite) {
        List<Part> parts = composite.parts().stream().map(this::part).toList();
        long met = parts.stream().filter(part -> part.outcome() == Outcome.MET).count();
        long possible = parts.stream().filter(part -> part.outcome() != Outcome.NOT_MET).count();
        Outcome outcome = met >= composite.wanted() ? Outcome.MET : possible >= composite.wanted() ? Outcome.UNKNOWN : Outcome.NOT_MET;
        return new Part(Optional.empty(), composite.says(), outcome, Optional.empty(), parts, Optional.empty());
    }

    /// Collects the fields that hold a plan open.
    void missing(Plan plan, Missing missing) {
        switch (plan) {
            case Plan.Composite composite -> {
                if (part(composite).outcome() == Outcome.UNKNOWN) {
                    composite.parts().forEach(part -> missing(part, missing));
                }
            }
            case Plan.Single single -> {
                if (run.result(single.truth())[0] == MAYBE) {
                    single.truth().uncertain(run, 0, missing);
                }
            }
        }
    }

    private Measured measured(Plan.Compared compared) {
        Optional<Range> actual = run.result(compared.actual()).number(0);
        Optional<Range> wanted = run.result(compared.required()).number(0);
        Optional<BigFraction> required = wanted.filter(Range::isExact).flatMap(Range::from);
        Optional<Range> shortfall = actual.flatMap(a -> required.map(r -> shortfall(a, r, compared.relation())));
        return new Measured(actual, required, shortfall, compared.currency());
    }

    /// How far the actual number is from the required one, at best and at worst: below it, above it, or either.
    private static Range shortfall(Range actual, BigFraction required, Condition.Relation relation) {
        Optional<BigFraction> leastBelow = actual.to().map(to -> notNegative(required.subtract(to)));
        Optional<BigFraction> below = actual.from().map(from -> notNegative(required.subtract(from)));
        Optional<BigFraction> leastAbove = actual.from().map(from -> notNegative(from.subtract(required)));
        Optional<BigFraction> above = actual.to().map(to -> notNegative(to.subtract(required)));
        return switch (relation) {
            case AT_LEAST, MORE_THAN -> new Range(leastBelow.or(() -> Optional.of(BigFraction.ZERO)), below);
            case AT_MOST, LESS_THAN -> new Range(leastAbove.or(() -> Optional.of(BigFraction.ZERO)), above);
            case EQUAL -> new Range(Optional.of(greater(leastBelow.orElse(BigFraction.ZERO), leastAbove.orElse(BigFraction.ZERO))),
                    below.flatMap(a -> above.map(b -> greater(a, b))));
            case NOT_EQUAL -> Range.exactly(BigFraction.ZERO);
        };
    }

    private static BigFraction greater(BigFraction a, BigFraction b) {
        return Ranges.compare(a, b) < 0 ? b : a;
    }

    private static BigFraction notNegative(BigFraction number) {
        return number.signum() < 0 ? BigFraction.ZERO : number;
    }

    private Evidence evidence(Plan.Selected selected) {
        byte[] selection = run.result(selected.all());
        List<Plan.Reason> reasons = selected.reasons();
        Tally[] fails = tallies(reasons.size());
        Tally[] unknown = tallies(reasons.size());
        Tally unknownTotal = new Tally();
        List<String> names = new ArrayList<>();
        Optional<Column> shown = selected.over().shownAs();
        Optional<Bounds> values = selected.total().map(run::result);
        long counted = 0;
        for (int row = 0; row < selection.length; row++) {
            int at = row;
            boolean exact = values.filter(v -> !v.isExact(at)).isEmpty();
            if (selection[row] == YES && exact) {
                counted++;
                if (shown.isPresent() && names.size() < Evidence.NAMES) {
                    names.add(name(selected.over(), shown.get(), row));
                }
            } else if (selection[row] == YES) {
                unknownTotal.add(Optional.empty());
            } else {
                (selection[row] == NO ? fails : unknown)[first(reasons, row, selection[row])]
                        .add(exact ? values.flatMap(v -> v.number(at)).flatMap(Range::from) : Optional.empty());
            }
        }
        List<Evidence.Group> mayCount = groups(unknown, reasons, false, values.isPresent());
        if (unknownTotal.records > 0) {
            mayCount.add(new Evidence.Group(org.complang.wording.Phrase.of("unknown.value", selected.of()), unknownTotal.records,
                    Optional.empty()));
        }
        return new Evidence(selected.over().labels(), Phrases.plural(selected.over()), counted, names, mayCount, groups(fails, reasons, true, values.isPresent()));
    }

    private int first(List<Plan.Reason> reasons, int row, byte value) {
        for (int i = 0; i < reasons.size(); i++) {
            if (run.result(reasons.get(i).truth())[row] == value) {
                return i;
            }
        }
        throw new IllegalStateException("a row without a reason");
    }

    private String name(Table table, Column shown, int row) {
        String key = table.key().isEmpty() ? "" : run.data.show(table.key().getFirst(), row);
        String name = run.data.show(shown, row);
        return name.isEmpty() ? key : name + " (" + key + ")";
    }

    /// Records with one reason.
    private static final class Tally {
        private long records;
        private BigFraction total = BigFraction.ZERO;

        void add(Optional<BigFraction> value) {
            records++;
            total = value.map(total::add).orElse(total);
        }
    }

    private static Tally[] tallies(int count) {
        Tally[] tallies = new Tally[count];
        for (int i = 0; i < count; i++) {
            tallies[i] = new Tally();
        }
        return tallies;
    }

    private static List<Evidence.Group> groups(Tally[] tallies, List<Plan.Reason> reasons, boolean fails, boolean totals) {
        List<Evidence.Group> groups = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            if (tallies[i].records > 0) {
                groups.add(new Evidence.Group(fails ? reasons.get(i).fails() : reasons.get(i).unknown(), tallies[i].records,
                        totals ? Optional.of(tallies[i].total) : Optional.empty()));
            }
        }
        return groups;
    }
}
