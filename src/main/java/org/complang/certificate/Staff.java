package org.complang.certificate;

import static org.complang.certificate.Notation.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.complang.decision.Outcome;
import org.complang.evaluate.Lens;
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
        Seating sure = new Seating(team, per, when, Outcome.MET);
        if (sure.isFull()) {
            return object("is", Outcome.MET.word(), "places", sure.places());
        }
        Seating possible = new Seating(team, per, when, Outcome.UNKNOWN);
        return possible.isFull() ? object("is", Outcome.UNKNOWN.word(), "places", possible.places(), "short", sure.tooFew())
                : object("is", Outcome.NOT_MET.word(), "short", possible.tooFew());
    }

    /// As many places filled as can be, by those who fit at least so.
    private final class Seating {
        private static final int NOWHERE = -1;

        private final Condition.Team team;
        private final List<Condition.Place> places;
        private final List<Integer> people;
        private final When when;
        private final boolean[][] fits;
        private final int[] seat;
        private final int[] open;

        Seating(Condition.Team team, int per, When when, Outcome least) {
            this.team = team;
            this.places = team.places();
            this.people = citing.rows(team.over(), team.per(), per);
            this.when = when;
            this.fits = new boolean[places.size()][people.size()];
            for (int place = 0; place < fits.length; place++) {
                for (int person = 0; person < people.size(); person++) {
                    fits[place][person] = proofs.outcome(Clause.of(team, places.get(place)), team.over(), people.get(person), when).compareTo(least) >= 0;
                }
            }
            this.seat = new int[people.size()];
            Arrays.fill(seat, NOWHERE);
            this.open = places.stream().mapToInt(Condition.Place::number).toArray();
            for (int place = 0; place < open.length; place++) {
                while (open[place] > 0 && fill(place, new boolean[people.size()])) {
                    open[place]--;
                }
            }
        }

        /// Finds somebody for a place; who sits elsewhere leaves only if somebody else comes.
        private boolean fill(int place, boolean[] asked) {
            for (int person = 0; person < seat.length; person++) {
                if (fits[place][person] && !asked[person]) {
                    asked[person] = true;
                    if (seat[person] == NOWHERE || fill(seat[person], asked)) {
                        seat[person] = place;
                        return true;
                    }
                }
            }
            return false;
        }

        boolean isFull() {
            return Arrays.stream(open).sum() == 0;
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
                List<Object> here = new ArrayList<>();
                for (int person = 0; person < seat.length; person++) {
                    if (seat[person] == place) {
                        here.add(object("record", pointer(person), "fits", fits(place, person)));
                    }
                }
                filled.add(object("people", here));
            }
            return filled;
        }

        /// From an open place to everybody who fits it, and on to the places where they sit: nobody there could be spared.
        Map<String, Object> tooFew() {
            TreeSet<Integer> set = new TreeSet<>();
            for (int place = 0; place < open.length && set.isEmpty(); place++) {
                if (open[place] > 0) {
                    set.add(place);
                }
            }
            boolean grows = true;
            while (grows) {
                grows = false;
                for (int person = 0; person < seat.length; person++) {
                    if (fitsOneOf(set, person)) {
                        grows |= set.add(seat[person]);
                    }
                }
            }
            List<Object> few = new ArrayList<>();
            List<Object> others = new ArrayList<>();
            for (int person = 0; person < seat.length; person++) {
                int who = person;
                if (fitsOneOf(set, person)) {
                    few.add(object("record", pointer(person)));
                } else {
                    others.add(object("record", pointer(person), "fits", set.stream().map(place -> fits(place, who)).toList()));
                }
            }
            return object("places", new ArrayList<Object>(set), "asked", set.stream().mapToInt(place -> places.get(place).number()).sum(), "people", few, "others", others);
        }

        private boolean fitsOneOf(TreeSet<Integer> set, int person) {
            return set.stream().anyMatch(place -> fits[place][person]);
        }
    }
}
