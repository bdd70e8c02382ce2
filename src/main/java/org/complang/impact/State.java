package org.complang.impact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Decision;
import org.complang.decision.Measured;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.impact.Version.Level;
import org.complang.wording.ExactNumber;
import org.complang.wording.Places;

/// What is kept of a decision until the other one is there: a few characters. It is read by the [Version] by which it was written.
///
/// A character each for the competency, the level attained, the highest level that may be attained, and whether that is open; the fields that are missing; then for each option its number and, for each of
/// its levels, the outcome of the level and of each step. A line ends it.
final class State {
    private static final char FIRST = '0';
    private static final char MET = '+';
    private static final char NOT_MET = '-';
    /// Not met, but short by at most a twentieth of what is required.
    private static final char NEAR = '~';
    private static final char UNKNOWN = '?';
    private static final int TWENTIETH = 20;
    private static final int MISSING = 4;
    /// Stand between missing fields and behind them: no programme can spell a field with them.
    private static final char BETWEEN = '\u001F';
    private static final char END = '\u001E';

    private final Version version;
    private final Version.OfCompetency competency;
    private final String line;

    private State(Version version, String line) {
        this.version = version;
        this.line = line;
        this.competency = version.competencies().get(line.charAt(0) - FIRST);
    }

    // Writing

    /// @return one line with its line break
    static String write(Version version, Decision decision) {
        int number = version.number(decision.competency().identifier());
        Version.OfCompetency competency = version.competencies().get(number);
        StringBuilder out = new StringBuilder().append((char) (FIRST + number));
        int level = decision.level().flatMap(attained -> version.rank(attained.identifier())).orElse(-1);
        out.append(rank(level)).append(rank(decision.undetermined() ? Math.max(level, highestUnknown(version, decision)) : level)).append(decision.undetermined() ? UNKNOWN : MET);
        out.append(decision.missing().stream().map(Places::withoutKeys).distinct().collect(Collectors.joining(String.valueOf(BETWEEN)))).append(END);
        for (Decision.Option option : decision.options()) {
            out.append((char) (FIRST + competency.option(option.name().identifier())));
            for (Decision.Level one : option.levels()) {
                out.append(outcome(one.outcome()));
                one.steps().forEach(step -> out.append(outcome(step)));
            }
        }
        return out.append('\n').toString();
    }

    private static char rank(int rank) {
        return (char) (FIRST + 1 + rank);
    }

    private static int highestUnknown(Version version, Decision decision) {
        return decision.options().stream().flatMap(option -> option.levels().stream()).filter(level -> level.outcome() == Outcome.UNKNOWN)
                .mapToInt(level -> version.rank(level.level().identifier()).orElse(-1)).max().orElse(-1);
    }

    private static char outcome(Part step) {
        return step.outcome() == Outcome.NOT_MET && step.measured().filter(State::isNear).isPresent() ? NEAR : outcome(step.outcome());
    }

    private static boolean isNear(Measured measured) {
        Optional<BigFraction> required = measured.required().filter(number -> number.signum() > 0);
        Optional<BigFraction> shortfall = measured.shortfall().filter(Range::isExact).flatMap(Range::to);
        boolean atLeast = measured.asked() == Measured.Asked.AT_LEAST || measured.asked() == Measured.Asked.MORE_THAN;
        return atLeast && required.isPresent() && shortfall.isPresent() && ExactNumber.compare(shortfall.get().multiply(TWENTIETH), required.get()) <= 0;
    }

    private static char outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    // Reading

    /// @param line a line without its line break
    static State read(Version version, String line) {
        return new State(version, line);
    }

    Version.OfCompetency competency() {
        return competency;
    }

    /// The place of the level attained among the levels of the programme; -1 for none.
    int level() {
        return line.charAt(1) - FIRST - 1;
    }

    /// The same of the highest level that may be attained.
    int highest() {
        return line.charAt(2) - FIRST - 1;
    }

    /// All that may turn out to be the level attained, as places likewise: the level surely attained, or -1, and those above that may be met.
    List<Integer> possible() {
        SortedSet<Integer> possible = new TreeSet<>(Set.of(level()));
        for (int o = 0; undetermined() && o < competency.options().size(); o++) {
            List<Level> levels = competency.options().get(o).levels();
            for (int l = 0; l < levels.size(); l++) {
                int rank = version.rank(levels.get(l).term().name()).orElse(-1);
                if (rank > level() && level(o, l).filter(OfLevel::isUnknown).isPresent()) {
                    possible.add(rank);
                }
            }
        }
        return List.copyOf(possible);
    }

    boolean undetermined() {
        return line.charAt(3) == UNKNOWN;
    }

    List<String> missing() {
        int end = line.indexOf(END);
        return end == MISSING ? List.of() : Stream.of(line.substring(MISSING, end).split(String.valueOf(BETWEEN))).toList();
    }

    /// The outcomes of a level of an option and of its steps; nothing where the partner is not looked at in the option.
    Optional<OfLevel> level(int option, int level) {
        int place = line.indexOf(END) + 1;
        while (place < line.length()) {
            int number = line.charAt(place++) - FIRST;
            List<Level> levels = competency.options().get(number).levels();
            for (int i = 0; i < levels.size(); i++) {
                int steps = levels.get(i).steps().size();
                if (number == option && i == level) {
                    return Optional.of(new OfLevel(line, place, steps));
                }
                place += 1 + steps;
            }
        }
        return Optional.empty();
    }

    /// A level of an option.
    ///
    /// @param place where its outcome stands in the line; those of its steps follow
    record OfLevel(String line, int place, int steps) {
        boolean isMet() {
            return line.charAt(place) == MET;
        }

        boolean isUnknown() {
            return line.charAt(place) == UNKNOWN;
        }

        boolean isMet(int step) {
            return line.charAt(place + 1 + step) == MET;
        }

        boolean isUnknown(int step) {
            return line.charAt(place + 1 + step) == UNKNOWN;
        }

        boolean isNear(int step) {
            return line.charAt(place + 1 + step) == NEAR;
        }
    }
}
