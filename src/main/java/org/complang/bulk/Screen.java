package org.complang.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.complang.table.PlainRows;

/// Tells of many rows at once which of them are of no matter: each field of theirs can be read, nothing has to be told of it, and no record of theirs is kept. Of such a row nothing is taken but of which
/// partner it speaks; all others are read one by one. A screen goes through the rows field by field, those first with which most rows are of no matter: that takes little more than half of the time. For one thread.
final class Screen {
    /// What stands in a field is to be read: it has not been met before, or something is to be told of it.
    static final byte ODD = 0;
    /// Of what stands in it nothing has to be told.
    static final byte USUAL = 1;
    /// Likewise, and with it the record does not matter.
    static final byte NO_MATTER = 2;

    /// Rows after which it is seen whether enough of them pass, and which part of them are enough.
    private static final int TRIED = 1 << 14;
    private static final int ENOUGH = 8;

    /// The wanted field that tells the partner.
    private final int partner;
    private final OddRows odd;
    /// The fields with some of whose values records do not matter; and for each the records that are kept, it and those that belong to it, each as a bit.
    private final FieldReader[] narrowing;
    private final long[] within;
    private final FieldReader[] others;
    private final long kept;
    private final boolean canPass;
    private int[] chosen = new int[0];
    private byte[] found = new byte[0];
    /// For each row the records that would be kept.
    private long[] open = new long[0];
    private boolean[] passing = new boolean[0];
    private long seen;
    private long passed;

    /// @param entries of which a screen [tells][#tells]
    Screen(EntryReader[] entries, OddRows odd) {
        this.partner = entries[0].plan.fields().getFirst().slots()[0];
        this.odd = odd;
        List<FieldReader> first = new ArrayList<>();
        List<FieldReader> rest = new ArrayList<>();
        List<Long> bits = new ArrayList<>();
        long all = 0;
        for (int e = 0; e < entries.length; e++) {
            all |= entries[e].plan.kept() ? 1L << e : 0;
            for (FieldReader field : entries[e].fields) {
                if (field.isNarrowed()) {
                    first.add(field);
                    bits.add(inside(entries, e));
                } else {
                    rest.add(field);
                }
            }
        }
        this.kept = all;
        this.narrowing = first.toArray(FieldReader[]::new);
        this.within = bits.stream().mapToLong(of -> of).toArray();
        this.others = rest.toArray(FieldReader[]::new);
        this.canPass = (kept & ~Arrays.stream(within).reduce(0, (a, b) -> a | b)) == 0;
    }

    /// Whether a screen tells of rows of such records: of whom a row speaks is taken as it is written, rows do not say whether there are records, nor give them several names, and there are not too many of them.
    static boolean tells(EntryReader[] entries) {
        return entries.length < Long.SIZE && entries[0].plan.fields().getFirst().asWritten()
                && Arrays.stream(entries).allMatch(entry -> entry.plan.only().isEmpty() && entry.otherNames.length == 0);
    }

    /// An entry and those that belong to it.
    private static long inside(EntryReader[] entries, int entry) {
        long bits = 1L << entry;
        for (int e = entry + 1; e < entries.length; e++) {
            bits |= entries[e].plan.around() >= 0 && (bits >>> entries[e].plan.around() & 1) == 1 ? 1L << e : 0;
        }
        return bits;
    }

    /// Whether rows can pass, and enough of them do, as far as has been seen.
    boolean isWorthwhile() {
        return canPass && (seen < TRIED || passed * ENOUGH >= seen);
    }

    /// Looks at rows.
    void look(PlainRows rows) {
        chooseAll(rows);
        Arrays.fill(open, 0, rows.count(), kept);
        int left = withoutMatter(rows, rows.count());
        for (FieldReader field : others) {
            left = usual(rows, field, left);
        }
        passing(rows, left);
        seen += rows.count();
        passed += left;
    }

    private void chooseAll(PlainRows rows) {
        int count = rows.count();
        if (count > chosen.length) {
            chosen = new int[count];
            found = new byte[count];
            open = new long[count];
            passing = new boolean[count];
        }
        Arrays.fill(passing, 0, count, false);
        for (int row = 0; row < count; row++) {
            chosen[row] = row;
        }
    }

    /// Lets those pass of the rows that are chosen whose partner is not odd.
    private void passing(PlainRows rows, int left) {
        for (int i = 0; i < left; i++) {
            int row = chosen[i];
            passing[row] = !odd.mayBeOdd(rows.bytes(), rows.start(row, partner), rows.end(row, partner));
        }
    }

    /// Whether a row is of no matter, of those that were looked at last.
    boolean passes(int row) {
        return passing[row];
    }

    /// The wanted field in which stands of which partner such a row speaks.
    int partner() {
        return partner;
    }

    /// Chooses the rows of which no record is kept.
    private int withoutMatter(PlainRows rows, int count) {
        int left = count;
        for (int n = 0; n < narrowing.length; n++) {
            narrowing[n].look(rows, chosen, left, found);
            for (int i = 0; i < left; i++) {
                open[chosen[i]] &= found[i] == NO_MATTER ? ~within[n] : -1;
            }
            left = withoutOdd(left);
        }
        int closed = 0;
        for (int i = 0; i < left; i++) {
            int row = chosen[i];
            chosen[closed] = row;
            closed += open[row] == 0 ? 1 : 0;
        }
        return closed;
    }

    private int usual(PlainRows rows, FieldReader field, int count) {
        field.look(rows, chosen, count, found);
        return withoutOdd(count);
    }

    /// Drops the rows in which something odd was found.
    private int withoutOdd(int count) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            chosen[left] = chosen[i];
            left += found[i] == ODD ? 0 : 1;
        }
        return left;
    }
}
