package org.complang.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complang.Comp;
import org.complang.decision.Decision;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.model.Competency;

/// The competencies that a command line asks for; all where it names none.
final class WantedCompetencies {
    private final List<Competency> all;
    private final List<String> wanted;

    /// @param wanted their names, or null
    WantedCompetencies(Comp comp, List<String> wanted) {
        this(comp.programme().competencies(), wanted);
    }

    /// The same of several programmes together.
    WantedCompetencies(List<Competency> all, List<String> wanted) {
        this.all = all;
        this.wanted = wanted;
    }

    /// The first that the programme does not have.
    Optional<Diagnostic> unknown() {
        List<String> names = all.stream().map(Competency::name).distinct().toList();
        return wanted == null ? Optional.empty() : wanted.stream().filter(name -> !names.contains(name)).findFirst()
                .map(name -> Diagnostic.of(Code.NO_SUCH_COMPETENCY, new Place.Nowhere(), name, String.join(", ", names)).suggesting(NearestName.of(name, names)));
    }

    /// Their names, in the order of the programme.
    List<String> names() {
        return all.stream().map(Competency::name).distinct().filter(this::includes).toList();
    }

    /// The names of those of which a version is in force.
    List<String> inForce(LocalDate day) {
        return all.stream().filter(competency -> includes(competency.name()) && competency.validity().holds(day)).map(Competency::name).distinct().toList();
    }

    /// Those that have no decision because no version of them is in force.
    List<Diagnostic> notInForce(LocalDate day) {
        List<Competency> asked = all.stream().filter(competency -> includes(competency.name())).toList();
        return asked.stream().map(Competency::name).distinct().filter(name -> asked.stream().noneMatch(c -> c.name().equals(name) && c.validity().holds(day)))
                .map(name -> Diagnostic.of(Code.NOT_IN_FORCE, new Place.Nowhere(), name, day)).toList();
    }

    boolean includes(Decision decision) {
        return includes(decision.competency().identifier());
    }

    boolean includes(String name) {
        return wanted == null || wanted.contains(name);
    }
}
