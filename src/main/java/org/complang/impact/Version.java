package org.complang.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.complang.decision.Impact.Presence;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.model.Vocabulary.Term;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// A programme on a day, as far as decisions of it are compared: what each competency that is in force asks for, in the order in which decisions tell of it.
public final class Version {
    private final Programme programme;
    private final LocalDate asOf;
    private final List<OfCompetency> competencies;
    private final Map<String, Integer> numbers = new HashMap<>();

    /// A competency that is in force.
    record OfCompetency(Labels labels, List<Option> options) {
        String name() {
            return labels.identifier();
        }

        /// The number of an option, from 0; -1 where there is none of that name.
        int option(String name) {
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).labels.identifier().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /// An option or a track.
    ///
    /// @param levels from the lowest to the highest
    record Option(Labels labels, List<Level> levels) {
        /// The number of a level, from 0; -1 where there is none of that name.
        int level(String name) {
            for (int i = 0; i < levels.size(); i++) {
                if (levels.get(i).term.name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    record Level(Term term, List<Step> steps) { }

    /// A step that is in force.
    ///
    /// @param says what is asked for
    record Step(Labels labels, Phrase says, String place) {
        /// Whether it is called by its number only.
        boolean isUnnamed() {
            return labels.identifier().chars().allMatch(Character::isDigit);
        }
    }

    private Version(Programme programme, LocalDate asOf, List<OfCompetency> competencies) {
        this.programme = programme;
        this.asOf = asOf;
        this.competencies = competencies;
        competencies.forEach(competency -> numbers.put(competency.name(), numbers.size()));
    }

    /// @param wanted which competencies are compared, by name
    public static Version of(Programme programme, LocalDate asOf, Predicate<String> wanted) {
        Phrasing phrasing = new Phrasing(programme);
        List<OfCompetency> competencies = new ArrayList<>();
        for (Competency competency : programme.competencies()) {
            if (wanted.test(competency.name()) && competency.validity().holds(asOf)) {
                Stream<Option> options = competency.options(asOf).stream().map(option -> new Option(option.labels(), levels(option.levels(), asOf, phrasing)));
                Stream<Option> tracks = competency.tracks().stream().map(track -> new Option(track.labels(), levels(competency.levels(), asOf, phrasing)));
                competencies.add(new OfCompetency(competency.labels(), Stream.concat(options, tracks).toList()));
            }
        }
        return new Version(programme, asOf, List.copyOf(competencies));
    }

    private static List<Level> levels(List<Competency.Level> levels, LocalDate asOf, Phrasing phrasing) {
        return levels.stream().sorted((a, b) -> Integer.compare(a.level().index(), b.level().index())).map(level -> new Level(level.level(), steps(level, asOf, phrasing))).toList();
    }

    private static List<Step> steps(Competency.Level level, LocalDate asOf, Phrasing phrasing) {
        return level.steps(asOf).stream().map(step -> new Step(step.labels(), phrasing.requirement(step.requirement()), step.place())).toList();
    }


    /// The digest of the programme.
    public String digest() {
        return programme.digest();
    }

    public LocalDate asOf() {
        return asOf;
    }

    List<OfCompetency> competencies() {
        return competencies;
    }

    /// The number of a competency among those in force; -1 where it is not.
    int number(String competency) {
        return numbers.getOrDefault(competency, -1);
    }

    Presence presence(String competency) {
        return number(competency) >= 0 ? Presence.IN_FORCE : programme.competency(competency).isPresent() ? Presence.NOT_IN_FORCE : Presence.NOT_THERE;
    }

    /// The levels of the programme, from the lowest to the highest.
    List<Term> levels() {
        return programme.levels().terms();
    }

    /// The place of a level in the order of the programme, from 0; nothing where it has none of that name.
    Optional<Integer> rank(String level) {
        return programme.levels().named(level).map(Term::index);
    }
}
