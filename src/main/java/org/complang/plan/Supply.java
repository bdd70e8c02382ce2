package org.complang.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    /// Fields that are tried together, and ways in which values of them are.
    private static final int TRIED = 200;
    /// The greatest number that data may hold.
    private static final long MOST = Cells.LIMIT - Cells.SCALE;
    /// Terms of a vocabulary that are tried.
    private static final int TERMS = 60;

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

    /// The places of the fewest fields with which the level may be met, or where that is not found, settled; of all on which it hangs where no few are found.
    List<String> smallest(PartnerData partner) {
        List<OpenField> open = evaluator.open(competency, option, level, partner, asOf);
        List<OpenField> tried = open.stream().limit(TRIED).toList();
        List<OpenField> fewest = fewest(partner, tried, Outcome.MET).or(() -> fewest(partner, tried, Outcome.NOT_MET)).orElse(open);
        return fewest.stream().map(field -> partner.place(field.column(), field.row())).toList();
    }

    /// @param wanted what is to come of the level
    private Optional<List<OpenField>> fewest(PartnerData partner, List<OpenField> open, Outcome wanted) {
        for (OpenField field : open) {
            if (values(field).anyMatch(cell -> settles(partner, List.of(new Guess(field, cell)), wanted))) {
                return Optional.of(List.of(field));
            }
        }
        return together(open).stream().flatMap(guesses -> shrunk(partner, guesses, wanted).stream()).min(Comparator.comparingInt(List::size))
                .map(guesses -> guesses.stream().map(Guess::field).toList());
    }

    /// Values of all fields at once: every way to put them together, or where these are too many, those that make most difference.
    private List<List<Guess>> together(List<OpenField> open) {
        List<List<Guess>> ways = List.of(List.of());
        for (OpenField field : open) {
            List<List<Guess>> longer = new ArrayList<>();
            for (List<Guess> way : ways) {
                values(field).forEach(cell -> longer.add(Stream.concat(way.stream(), Stream.of(new Guess(field, cell))).toList()));
            }
            if (longer.size() > TRIED) {
                return IntStream.of(0, 1, 2).mapToObj(i -> open.stream().map(one -> guess(one, i)).toList()).toList();
            }
            ways = longer;
        }
        return ways;
    }

    private Guess guess(OpenField field, int which) {
        long[] values = values(field).toArray();
        return new Guess(field, values[Math.min(which, values.length - 1)]);
    }

    /// Takes away what is not needed to settle the level.
    private Optional<List<Guess>> shrunk(PartnerData partner, List<Guess> guesses, Outcome wanted) {
        if (!settles(partner, guesses, wanted)) {
            return Optional.empty();
        }
        List<Guess> now = new ArrayList<>(guesses);
        for (Guess guess : guesses) {
            List<Guess> less = new ArrayList<>(now);
            less.remove(guess);
            now = settles(partner, less, wanted) ? less : now;
        }
        return Optional.of(now);
    }

    private boolean settles(PartnerData partner, List<Guess> guesses, Outcome wanted) {
        PartnerEdit edit = new PartnerEdit(partner);
        guesses.forEach(guess -> edit.set(guess.field.column(), guess.field.row(), guess.cell));
        Decision decision = evaluator.decide(competency, edit.apply(), asOf, false).orElseThrow();
        return decision.options().stream().filter(o -> o.name().identifier().equals(option)).flatMap(o -> o.levels().stream())
                .anyMatch(l -> l.level().identifier().equals(level) && l.outcome() == wanted);
    }

    /// Values that a field might have: those that make most difference first.
    private LongStream values(OpenField field) {
        return switch (field.column().type()) {
            case Type.Code(var vocabulary) -> LongStream.range(0, Math.max(1, Math.min(vocabulary.terms().size(), TERMS)));
            case Type.Plain.YES_NO -> LongStream.of(0, 1);
            case Type.Plain.DATE -> LongStream.of(Cells.date(asOf), Cells.date(asOf.minusYears(50)), Cells.date(asOf.plusDays(1)));
            case Type.Plain.MONTH -> LongStream.of(Cells.lastClosedMonth(asOf), 0);
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> LongStream.of(MOST, 0);
            case Type.Money _ -> LongStream.of(MOST, 0);
            case Type.Plain.ID, Type.Plain.TEXT -> LongStream.of(0);
        };
    }
}
