package org.complang.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.data.PartnerEdit;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.evaluate.Evaluator;
import org.complang.evaluate.OpenField;
import org.complang.model.Type;

/// The data that would settle a level that is unknown: as few fields as may do. It is found by trying values of them, the most favourable and the least.
final class Supply {
    /// Fields that are tried together.
    private static final int TRIED = 200;
    /// A number that is more than anything asked for.
    private static final long MUCH = 1_000_000_000_000L * Cells.SCALE / 1_000;

    private final Evaluator evaluator;
    private final String competency;
    private final String option;
    private final String level;
    private final LocalDate asOf;

    Supply(Evaluator evaluator, String competency, String option, String level, LocalDate asOf) {
        this.evaluator = evaluator;
        this.competency = competency;
        this.option = option;
        this.level = level;
        this.asOf = asOf;
    }

    /// A field and a value that it might have.
    private record Guess(OpenField field, long cell) { }

    /// The places of the fewest fields with which the level may be settled; of all on which it hangs where no few are found.
    List<String> smallest(PartnerData partner) {
        List<OpenField> open = evaluator.open(competency, option, level, partner, asOf);
        for (OpenField field : open.stream().limit(TRIED).toList()) {
            if (values(field).anyMatch(cell -> settles(partner, List.of(new Guess(field, cell))))) {
                return List.of(partner.place(field.column(), field.row()));
            }
        }
        Optional<List<Guess>> least = LongStream.of(0, 1, 2).boxed().map(Long::intValue).flatMap(i -> shrunk(partner, open.stream().limit(TRIED).map(field -> guess(field, i)).toList()).stream())
                .min((a, b) -> Integer.compare(a.size(), b.size()));
        return least.map(guesses -> guesses.stream().map(Guess::field).toList()).orElse(open).stream().map(field -> partner.place(field.column(), field.row())).toList();
    }

    private Guess guess(OpenField field, int which) {
        long[] values = values(field).toArray();
        return new Guess(field, values[Math.min(which, values.length - 1)]);
    }

    /// Takes away what is not needed to settle the level.
    private Optional<List<Guess>> shrunk(PartnerData partner, List<Guess> guesses) {
        if (!settles(partner, guesses)) {
            return Optional.empty();
        }
        List<Guess> now = new ArrayList<>(guesses);
        for (Guess guess : guesses) {
            List<Guess> less = new ArrayList<>(now);
            less.remove(guess);
            now = settles(partner, less) ? less : now;
        }
        return Optional.of(now);
    }

    private boolean settles(PartnerData partner, List<Guess> guesses) {
        PartnerEdit edit = new PartnerEdit(partner);
        guesses.forEach(guess -> edit.set(guess.field.column(), guess.field.row(), guess.cell));
        Decision decision = evaluator.decide(competency, edit.apply(), asOf, false).orElseThrow();
        return decision.options().stream().filter(o -> o.name().identifier().equals(option)).flatMap(o -> o.levels().stream())
                .anyMatch(l -> l.level().identifier().equals(level) && l.outcome() != Outcome.UNKNOWN);
    }

    /// Values that a field might have: those that make most difference first.
    private LongStream values(OpenField field) {
        return switch (field.column().type()) {
            case Type.Code(var vocabulary) -> LongStream.range(0, Math.max(1, Math.min(vocabulary.terms().size(), 20)));
            case Type.Plain.YES_NO -> LongStream.of(0, 1);
            case Type.Plain.DATE -> LongStream.of(Cells.date(asOf), Cells.date(asOf.minusYears(50)), Cells.date(asOf.plusDays(1)));
            case Type.Plain.MONTH -> LongStream.of(Cells.month(java.time.YearMonth.from(asOf).minusMonths(1)), 0);
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> LongStream.of(MUCH, 0);
            case Type.Money _ -> LongStream.of(MUCH, 0);
            case Type.Plain.ID, Type.Plain.TEXT -> LongStream.of(0);
        };
    }
}
