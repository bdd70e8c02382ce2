package org.complang.certificate;

import static org.complang.certificate.Notation.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.complang.decision.Outcome;
import org.complang.evaluate.Lens;
import org.complang.evaluate.Seating;
import org.complang.evaluate.When;
import org.complang.model.Condition;

/// Finds who fills which place of a team, or the places that too few people fit.
final class Staff {
    private final Proofs proofs;
    private final Lens.View view;
    private final Citing citing;

    Staff(Proofs proofs, Lens.View view, Citing citing) {
        this.proofs = proofs;
        this.view = view;
        this.citing = citing;
    }

    Map<String, Object> team(Condition.Team team, int per, When when) {
        Crew sure = new Crew(team, per, when, Outcome.MET);
        if (sure.seating.isFull()) {
            return object("is", Outcome.MET.word(), "places", sure.places());
        }
        Crew possible = new Crew(team, per, when, Outcome.UNKNOWN);
        return possible.seating.isFull() ? object("is", Outcome.UNKNOWN.word(), "places", possible.places(), "short", sure.tooFew())
                : object("is", Outcome.NOT_MET.word(), "short", possible.tooFew());
    }

    /// As many places filled as can be, by those who fit at least so.
    private final class Crew {
        private final Condition.Team team;
        private final List<Condition.Place> places;
        private final int[] groups;
        private final List<Integer> people;
        private final When when;
        private final boolean[][] fits;
        private final Seating seating;

        Crew(Condition.Team team, int per, When when, Outcome least) {
            this.team = team;
            this.places = team.places();
            this.groups = team.groupOfPlaces();
            this.people = citing.rows(team.over(), team.per(), per);
            this.when = when;
            this.fits = new boolean[places.size()][people.size()];
            for (int place = 0; place < fits.length; place++) {
                for (int person = 0; person < people.size(); person++) {
                    fits[place][person] = proofs.outcome(Clause.of(team, places.get(place)), team.over(), people.get(person), when).compareTo(least) >= 0;
                }
            }
            this.seating = new Seating(team, fits);
        }

        private Map<String, Object> fits(int place, int person) {
            return proofs.all(Clause.of(team, places.get(place)), team.over(), people.get(person), when);
        }

        private String pointer(int person) {
            return citing.pointer(team.over(), people.get(person));
        }

        List<Object> places() {
            List<Object> filled = new ArrayList<>();
            for (int place = 0; place < places.size(); place++) {
                int here = place;
                filled.add(object("people", seating.in(place).stream().map(person -> object("record", pointer(person), "fits", fits(here, person))).toList()));
            }
            return filled;
        }

        /// The places that too few people fit. Who fits as many groups of them as one person may be in is named, and of everybody else it is shown what they do not fit.
        Map<String, Object> tooFew() {
            SortedSet<Integer> set = seating.tooFew();
            long full = Math.min(team.most(), groups(set.stream().mapToInt(place -> place)));
            List<Object> few = new ArrayList<>();
            List<Object> others = new ArrayList<>();
            for (int person = 0; person < people.size(); person++) {
                int who = person;
                if (groups(set.stream().mapToInt(place -> place).filter(place -> fits[place][who])) >= full) {
                    few.add(object("record", pointer(person)));
                } else {
                    others.add(object("record", pointer(person), "fits", set.stream().map(place -> fits(place, who)).toList()));
                }
            }
            return object("places", new ArrayList<Object>(set), "asked", set.stream().mapToInt(place -> places.get(place).number()).sum(), "people", few, "others", others);
        }

        private long groups(IntStream places) {
            return places.map(place -> groups[place]).distinct().count();
        }
    }
}
