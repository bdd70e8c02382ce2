package org.complang.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.complang.data.PartnerData;
import org.complang.decision.Attained;
import org.complang.decision.Conclusion;
import org.complang.decision.Decision;
import org.complang.model.Competency;
import org.complang.model.Programme;

/// Decides partners: the way into this room. Planned once for a programme, immutable, and used by any number of threads.
public final class Evaluator {
    /// A competency, ready to be decided.
    ///
    /// @param nodes the number of nodes of the programme that it is part of
    private record Ready(Competency competency, List<Compiled.Option> options, int nodes) { }

    private final Programme programme;
    /// All competencies compiled together, in which they share what they have in common.
    private final List<Ready> together;
    /// Each competency compiled by itself, made when it is first asked for: what is of others takes no room in a run.
    private final AtomicReferenceArray<Ready> alone;

    private Evaluator(Programme programme, List<Ready> together) {
        this.programme = programme;
        this.together = together;
        this.alone = new AtomicReferenceArray<>(together.size());
    }

    public static Evaluator of(Programme programme) {
        Compiling compiling = new Compiling(programme);
        List<List<Compiled.Option>> options = programme.competencies().stream().map(compiling::options).toList();
        List<Ready> together = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            together.add(new Ready(programme.competencies().get(i), options.get(i), compiling.nodes()));
        }
        return new Evaluator(programme, List.copyOf(together));
    }

    public Programme programme() {
        return programme;
    }

    /// Decides a partner in every competency of the programme that is in force on the day, in the order of the programme.
    ///
    /// @param asOf the day as of which everything is judged
    /// @param evidence whether decisions say on which records they rest
    public List<Decision> decide(PartnerData partner, LocalDate asOf, boolean evidence) {
        List<Decision> decisions = new ArrayList<>();
        each(partner, partner.rows(), asOf, _ -> true, evidence, (_, deciding) -> decisions.add(deciding.decide()));
        return List.copyOf(decisions);
    }

    /// Decides a partner in one competency; nothing where the programme has none of that name in force on the day.
    public Optional<Decision> decide(String competency, PartnerData partner, LocalDate asOf, boolean evidence) {
        Ready ready = inForce(competency, asOf);
        return ready == null ? Optional.empty() : Optional.of(deciding(ready, partner, asOf, evidence).decide());
    }

    /// What a partner attained in one competency, without more work than it takes; nothing where the programme has none of that name in force on the day.
    public Optional<Attained> attained(String competency, PartnerData partner, LocalDate asOf) {
        Ready ready = inForce(competency, asOf);
        return ready == null ? Optional.empty() : Optional.of(deciding(ready, partner, asOf, false).attained());
    }

    /// Decides every partner of a batch in those competencies that are wanted and in force on the day, without the records on which decisions rest. What several decisions need is computed once,
    /// for all partners; what none needs is not computed.
    ///
    /// @param sink takes each decision with the row of the partner in the root table: partner after partner, each in the order of the programme
    public void each(PartnerData batch, LocalDate asOf, Predicate<Competency> wanted, BiConsumer<Integer, Decision> sink) {
        each(batch, batch.rows(), asOf, wanted, sink);
    }

    /// The fields on which a level of an option hangs, in the order of the data; empty where it hangs on none.
    public List<OpenField> open(String competency, String option, String level, PartnerData partner, LocalDate asOf) {
        Ready ready = inForce(competency, asOf);
        return ready == null ? List.of() : deciding(ready, partner, asOf, false).open(option, level);
    }

    /// The fields for want of which numbers are not known that a level of an option asks for, such as points, whatever becomes of it; in the order of the data.
    public List<OpenField> openOfNumbers(String competency, String option, String level, PartnerData partner, LocalDate asOf) {
        Ready ready = inForce(competency, asOf);
        return ready == null ? List.of() : deciding(ready, partner, asOf, false).openOfNumbers(option, level);
    }

    /// The decisions of partners of a batch, in an order of their own.
    ///
    /// @param rows those of the partners in the root table
    public void each(PartnerData batch, int[] rows, LocalDate asOf, Predicate<Competency> wanted, BiConsumer<Integer, Decision> sink) {
        each(batch, rows, asOf, wanted, false, (row, deciding) -> sink.accept(row, deciding.decide()));
    }

    /// What decisions of every partner of a batch come to, in the same order: with no more work than that takes.
    public void conclusions(PartnerData batch, LocalDate asOf, Predicate<Competency> wanted, BiConsumer<Integer, Conclusion> sink) {
        conclusions(batch, batch.rows(), asOf, wanted, sink);
    }

    /// The same for some partners of the batch, in an order of their own.
    ///
    /// @param rows those of the partners in the root table
    public void conclusions(PartnerData batch, int[] rows, LocalDate asOf, Predicate<Competency> wanted, BiConsumer<Integer, Conclusion> sink) {
        each(batch, rows, asOf, wanted, false, (row, deciding) -> sink.accept(row, deciding.conclusion()));
    }

    private void each(PartnerData batch, int[] rows, LocalDate asOf, Predicate<Competency> wanted, boolean evidence, BiConsumer<Integer, Deciding> sink) {
        List<Ready> looked = together.stream().filter(ready -> ready.competency.validity().holds(asOf) && wanted.test(ready.competency)).toList();
        if (looked.isEmpty()) {
            return;
        }
        Run run = new Run(batch, asOf, looked.getFirst().nodes);
        for (int row : rows) {
            Deciding.Who who = Deciding.Who.of(batch, row);
            for (Ready ready : looked) {
                sink.accept(row, new Deciding(programme, ready.competency, ready.options, run, who, evidence));
            }
        }
    }

    private Deciding deciding(Ready ready, PartnerData partner, LocalDate asOf, boolean evidence) {
        return new Deciding(programme, ready.competency, ready.options, new Run(partner, asOf, ready.nodes), Deciding.Who.of(partner, 0), evidence);
    }

    /// The version of a competency that is in force on a day, by itself; null where there is none.
    private Ready inForce(String competency, LocalDate day) {
        for (int i = 0; i < together.size(); i++) {
            Competency one = together.get(i).competency;
            if (one.name().equals(competency) && one.validity().holds(day)) {
                return alone(i);
            }
        }
        return null;
    }

    private Ready alone(int index) {
        Ready known = alone.get(index);
        if (known == null) {
            Compiling compiling = new Compiling(programme);
            Competency competency = together.get(index).competency;
            List<Compiled.Option> options = compiling.options(competency);
            known = new Ready(competency, options, compiling.nodes());
            alone.set(index, known);
        }
        return known;
    }
}
