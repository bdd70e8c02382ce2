package org.complang.evaluate;

import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who fills which place of a team: as many places as can be filled at once by those who surely fit, earlier places first, in the order of the data.
final class Assignment {
    /// The row fills no place.
    private static final int NONE = -1;

    private final byte[][] fits;
    private final int first;
    private final int[] place;

    /// @param filled the places of a team of the partner
    /// @param first the first of the rows that may fill them
    /// @param end the row behind the last of them
    Assignment(Run run, Aggregates.Filled filled, int places, int first, int end) {
        this.first = first;
        this.fits = new byte[places][];
        for (int i = 0; i < places; i++) {
            fits[i] = Arrays.copyOfRange(run.result(filled.fits(i)), first, end);
        }
        this.place = new int[end - first];
        Arrays.fill(place, NONE);
        for (int i = 0; i < places; i++) {
            int open = filled.number(i);
            while (open > 0 && fill(i, new boolean[place.length], new boolean[places])) {
                open--;
            }
        }
    }

    /// Finds somebody for a place; who fills another one leaves it only for somebody else.
    private boolean fill(int wanted, boolean[] asked, boolean[] tried) {
        tried[wanted] = true;
        for (int row = 0; row < place.length; row++) {
            if (fits[wanted][row] == YES && !asked[row] && (place[row] == NONE || !tried[place[row]])) {
                asked[row] = true;
                if (place[row] == NONE || fill(place[row], asked, tried)) {
                    place[row] = wanted;
                    return true;
                }
            }
        }
        return false;
    }

    /// The rows that fill a place.
    List<Integer> rows(int wanted) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < place.length; row++) {
            if (place[row] == wanted) {
                rows.add(first + row);
            }
        }
        return rows;
    }

    /// The rows that fill no place and may fit one.
    List<Integer> possible(int wanted) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < place.length; row++) {
            if (place[row] == NONE && fits[wanted][row] != NO && fits[wanted][row] != YES) {
                rows.add(first + row);
            }
        }
        return rows;
    }
}
