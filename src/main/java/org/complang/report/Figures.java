package org.complang.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Measured.Asked;
import org.complang.decision.Measured;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Says what was measured beside what was required, each in its unit.
final class Figures {
    private final Wording wording;

    Figures(Wording wording) {
        this.wording = wording;
    }

    /// The number measured, the number required, and what is missing.
    String measured(Measured measured) {
        if (measured.actual().isEmpty()) {
            return say("measured.no-actual");
        }
        Unit unit = measured.unit();
        int decimals = decimals(measured);
        String actual = range(measured.actual().get(), unit, decimals);
        if (measured.asked() == Asked.NOTHING) {
            return actual;
        }
        if (measured.required().isEmpty()) {
            return say(measured.threshold().isEmpty() ? "measured.none-required" : "measured.no-required", actual);
        }
        String required = say("asked." + Phrase.word(measured.asked()), wording.amount(measured.required().get(), unit, decimals));
        Range range = measured.actual().get();
        boolean known = range.from().isPresent() || range.to().isPresent();
        boolean plain = known && (measured.asked() == Asked.AT_LEAST || measured.asked() == Asked.IN_PROPORTION) && unit != Unit.Plain.SHARE && unit != Unit.Plain.PERCENT;
        String both = say(plain ? "measured.of" : measured.asked() == Asked.IN_PROPORTION ? "measured.full" : "measured.required", actual, required);
        return shortfall(measured, decimals).map(missing -> say(switch (measured.asked()) {
            case AT_LEAST, MORE_THAN, IN_PROPORTION, NOTHING -> "measured.short";
            case AT_MOST, LESS_THAN -> "measured.over";
            case EQUAL, NOT_EQUAL -> "measured.off";
        }, both, missing)).orElse(both);
    }

    /// The number that a requirement reached, of whom too; nothing where it is no number.
    Optional<String> reached(Part part) {
        return part.ofWhom() ? Optional.of(say("measured.of-whom", measured(part.parts().getFirst().measured().orElseThrow()), measured(part.parts().getLast().measured().orElseThrow())))
                : part.measured().map(this::measured);
    }

    /// What a growth is the difference of.
    String change(Measured.Change change) {
        String current = side(change.current(), change.unit());
        String earlier = side(change.earlier(), change.unit());
        return change.since().map(day -> say("measured.change-since", current, earlier, day)).orElseGet(() -> say("measured.change", current, earlier));
    }

    private String side(Optional<Range> range, Unit unit) {
        return range.map(r -> range(r, unit, Wording.DECIMALS)).orElseGet(() -> say("measured.no-actual"));
    }

    /// As many decimals as it takes to tell the numbers apart.
    private int decimals(Measured measured) {
        Optional<BigFraction> required = measured.required();
        int decimals = required.map(number -> Wording.decimals(number, measured.unit())).orElse(Wording.DECIMALS);
        while (decimals < Wording.MOST_DECIMALS && required.isPresent() && looksLike(required.get(), measured, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private boolean looksLike(BigFraction required, Measured measured, int decimals) {
        return measured.actual().stream().flatMap(range -> Stream.concat(range.from().stream(), range.to().stream()))
                .anyMatch(number -> !number.equals(required) && Wording.lookAlike(number, required, measured.unit(), decimals));
    }

    private Optional<String> shortfall(Measured measured, int decimals) {
        Range missing = measured.shortfall().orElseThrow();
        BigFraction least = missing.from().orElse(BigFraction.ZERO);
        if (missing.to().isEmpty()) {
            return least.signum() == 0 ? Optional.empty() : Optional.of(say("missing.at-least", missing(least, measured.unit(), decimals)));
        }
        BigFraction most = missing.to().get();
        if (most.signum() == 0) {
            return Optional.empty();
        }
        String said = missing(most, measured.unit(), decimals);
        return Optional.of(missing.isExact() ? said : least.signum() == 0 ? say("missing.at-most", said) : say("missing.between", missing(least, measured.unit(), decimals), said));
    }

    /// A difference of percentages is one of percentage points.
    private String missing(BigFraction number, Unit unit, int decimals) {
        boolean share = unit == Unit.Plain.SHARE;
        BigFraction shown = share ? number.multiply(100) : number;
        return share || unit == Unit.Plain.PERCENT ? wording.say("amount.percentage-points", List.of(wording.amount(shown, Unit.Plain.NUMBER, decimals), shown))
                : wording.amount(number, unit, decimals);
    }

    /// A number, or the numbers between which it lies.
    String range(Range range, Unit unit, int decimals) {
        Optional<String> from = range.from().map(number -> wording.amount(number, unit, decimals));
        Optional<String> to = range.to().map(number -> wording.amount(number, unit, decimals));
        if (range.isExact()) {
            return from.get();
        }
        if (from.isPresent() && to.isPresent()) {
            return say("range.between", from.get(), to.get());
        }
        return from.map(f -> say("range.at-least", f)).or(() -> to.map(t -> say("range.at-most", t))).orElseGet(() -> say("range.any"));
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
