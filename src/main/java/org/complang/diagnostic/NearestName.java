package org.complang.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the name that somebody most likely meant.
public final class NearestName {
    private static final int LONGEST = 200;

    private NearestName() { }

    /// The candidate that differs from `written` by the fewest insertions, deletions, replacements and swaps of neighbours (letter case
    /// counts half), if they are few for its length. Among equals the first in alphabetical order.
    public static Optional<String> of(String written, Collection<String> candidates) {
        return of(written, candidates, _ -> true);
    }

    private static Optional<String> of(String written, Collection<String> candidates, Predicate<String> likely) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = 2 * Math.max(1, Math.min(3, written.length() / 3));
        record Scored(String name, int distance) { }
        return candidates.stream()
                .filter(name -> !name.equals(written) && Math.abs(name.length() - written.length()) * 2 <= allowed)
                .map(name -> new Scored(name, distance(written, name)))
                .filter(scored -> scored.distance <= allowed && scored.distance < 2 * Math.max(written.length(), scored.name.length()) - 1 && likely.test(scored.name))
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .map(Scored::name);
    }

    /// The same among codes, such as those of exams: one with another digit is another one, and hardly misspelt.
    public static Optional<String> ofCodes(String written, Collection<String> candidates) {
        return of(written, candidates, name -> !isOtherCode(written, name));
    }

    /// The letters and digits of a name, in small letters: the same for names that differ in nothing but capitals and the marks between their words.
    public static String letters(String name) {
        return name.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// Whether two names have as many digits, but not the same.
    private static boolean isOtherCode(String a, String b) {
        String digits = a.replaceAll("[^0-9]", "");
        String other = b.replaceAll("[^0-9]", "");
        return digits.length() == other.length() && !sorted(digits).equals(sorted(other));
    }

    private static String sorted(String digits) {
        return digits.chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// Edits from `a` to `b`, in halves.
    private static int distance(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = 2 * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = 2 * i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + replacing(a.charAt(i - 1), b.charAt(j - 1));
                row[j] = Math.min(replaced, 2 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 2);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static int replacing(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? 1 : 2;
    }
}
