package org.complang.impact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.complang.impact.Version.Step;
import org.complang.wording.Amount;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Which step of a level in the version before is which in the one after. A step that is called by its number is looked for by what it asks for first, since numbers move when a step is added.
final class Pairs {
    private final Map<List<List<Step>>, int[]> known = new HashMap<>();

    /// For each step before the number of the step after, from 0; -1 where there is none.
    int[] of(List<Step> before, List<Step> after) {
        return known.computeIfAbsent(List.of(before, after), _ -> pair(before, after));
    }

    private static int[] pair(List<Step> before, List<Step> after) {
        int[] pairs = new int[before.size()];
        Arrays.fill(pairs, -1);
        boolean[] taken = new boolean[after.size()];
        match(before, after, pairs, taken, (one, other) -> !one.isUnnamed() && one.labels().identifier().equals(other.labels().identifier()));
        match(before, after, pairs, taken, (one, other) -> one.isUnnamed() && other.isUnnamed() && one.says().equals(other.says()));
        match(before, after, pairs, taken, (one, other) -> one.isUnnamed() && other.isUnnamed() && isAlike(one.says(), other.says()));
        match(before, after, pairs, taken, (one, other) -> one.isUnnamed() && one.labels().identifier().equals(other.labels().identifier()));
        return pairs;
    }

    /// Whether two things said are the same but for their numbers.
    private static boolean isAlike(Object one, Object other) {
        return switch (one) {
            case Phrase(String key, List<Object> arguments) -> other instanceof Phrase(String otherKey, List<Object> others) && key.equals(otherKey) && isAlike(arguments, others);
            case List<?> list -> other instanceof List<?> others && list.size() == others.size() && IntStream.range(0, list.size()).allMatch(i -> isAlike(list.get(i), others.get(i)));
            case Amount(_, Unit unit) -> other instanceof Amount(_, Unit otherUnit) && unit.equals(otherUnit);
            case Number _ -> other instanceof Number;
            case Object _ -> one.equals(other);
        };
    }

    private interface Same {
        boolean test(Step before, Step after);
    }

    private static void match(List<Step> before, List<Step> after, int[] pairs, boolean[] taken, Same same) {
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size() && pairs[i] < 0; j++) {
                if (!taken[j] && same.test(before.get(i), after.get(j))) {
                    pairs[i] = j;
                    taken[j] = true;
                }
            }
        }
    }
}
