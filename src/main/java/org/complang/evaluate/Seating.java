package org.complang.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.complang.model.Condition;

/// Who fills which place of a team: as many places as can be filled at once by those who fit, earlier places first, in the order of the data. Nobody is in one group twice, or in more groups than the
/// team allows.
public final class Seating {
    private boolean[][] fits;
    private final int[] group;
    private final int most;
    private final boolean[][] seated;
    private final int[] seats;
    private final int[] open;

    /// @param fits for each place of the team, whether each person fits it
    public Seating(Condition.Team team, boolean[][] fits) {
        this.fits = fits;
        this.group = team.groupOfPlaces();
        this.most = team.most();
        int people = fits[0].length;
        this.seated = new boolean[fits.length][people];
        this.seats = new int[people];
        this.open = team.places().stream().mapToInt(Condition.Place::number).toArray();
        fill();
    }

    private void fill() {
        for (int place = 0; place < fits.length; place++) {
            while (open[place] > 0 && new Search().fill(place)) {
                open[place]--;
            }
        }
    }

    /// Fills places that are still open with those who may fit, too; who has a place may get another one for it.
    ///
    /// @param may for each place, whether each person fits it or may fit it
    void fillWith(boolean[][] may) {
        fits = may;
        fill();
    }

    /// Whether no place is left open.
    public boolean isFull() {
        return Arrays.stream(open).allMatch(left -> left == 0);
    }

    /// The people in a place.
    public List<Integer> in(int place) {
        List<Integer> people = new ArrayList<>();
        for (int person = 0; person < seats.length; person++) {
            if (seated[place][person]) {
                people.add(person);
            }
        }
        return people;
    }

    /// Whether somebody could take a place beside those that they have.
    public boolean isFree(int person, int place) {
        return seats[person] < most && held(person, group[place]) < 0;
    }

    /// The place of a group that somebody has; below 0 where it is none.
    private int held(int person, int wanted) {
        for (int place = 0; place < group.length; place++) {
            if (group[place] == wanted && seated[place][person]) {
                return place;
            }
        }
        return -1;
    }

    /// Where places are open: a set of places which those who fit cannot fill all, however they are spread. It grows from an open place to everybody who fits it, and on to the places that they would
    /// have to leave: nobody there could be spared.
    public SortedSet<Integer> tooFew() {
        SortedSet<Integer> set = new TreeSet<>();
        for (int place = 0; place < open.length && set.isEmpty(); place++) {
            if (open[place] > 0) {
                set.add(place);
            }
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int person = 0; person < seats.length; person++) {
                grows |= set.addAll(left(set, person));
            }
        }
        return set;
    }

    /// The places that somebody would have to leave for one of a set: that of the same group, or any.
    private List<Integer> left(SortedSet<Integer> set, int person) {
        List<Integer> left = new ArrayList<>();
        boolean any = false;
        for (int place : set) {
            if (fits[place][person]) {
                int held = held(person, group[place]);
                any |= held < 0;
                left.add(held < 0 ? place : held);
            }
        }
        for (int place = 0; place < group.length && any; place++) {
            if (seated[place][person]) {
                left.add(place);
            }
        }
        return left;
    }

    /// One search for somebody more.
    private final class Search {
        private final boolean[] tried = new boolean[group.length];
        private final boolean[][] askedInGroup = new boolean[group.length][seats.length];
        private final boolean[] asked = new boolean[seats.length];

        /// Finds somebody for a place; who has another one leaves it only for somebody else.
        boolean fill(int wanted) {
            tried[wanted] = true;
            for (int person = 0; person < seats.length; person++) {
                if (fits[wanted][person] && !seated[wanted][person] && !askedInGroup[group[wanted]][person]) {
                    askedInGroup[group[wanted]][person] = true;
                    if (takes(wanted, person)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean takes(int wanted, int person) {
            int held = held(person, group[wanted]);
            if (held >= 0) {
                return leaves(held, wanted, person);
            }
            if (seats[person] < most) {
                seats[person]++;
                seated[wanted][person] = true;
                return true;
            }
            if (asked[person]) {
                return false;
            }
            asked[person] = true;
            for (int place = 0; place < group.length; place++) {
                if (seated[place][person] && leaves(place, wanted, person)) {
                    return true;
                }
            }
            return false;
        }

        private boolean leaves(int place, int wanted, int person) {
            if (tried[place] || !fill(place)) {
                return false;
            }
            seated[place][person] = false;
            seated[wanted][person] = true;
            return true;
        }
    }
}
