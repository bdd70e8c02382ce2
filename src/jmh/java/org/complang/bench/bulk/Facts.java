package org.complang.bench.bulk;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/// What a program written by hand keeps of the data that it reads, of one or many partners, and what it decides of it in Cloud Productivity. Records may come in any order, and several times.
///
/// Identifiers are numbers here, which fits these files alone: MPN IDs and persons have digits, tenants 32 hexadecimal digits.
final class Facts {
    static final int AS_OF = 20180315;
    static final String MONTH = "2018-02";
    /// A number that is not known.
    static final int UNKNOWN = -1;

    static final int NO = 0;
    static final int YES = 1;

    /// How people are known: bits that are put together.
    private static final int STAFF = 1;
    private static final int FIRST_SURELY = 2;
    private static final int SECOND_SURELY = 4;
    private static final int FIRST_POSSIBLY = 8;
    private static final int SECOND_POSSIBLY = 16;
    private static final int CERTIFIED_SURELY = 32;
    private static final int CERTIFIED_POSSIBLY = 64;

    private final Keys partners = new Keys();
    private final Keys people = new Keys();
    private final Keys eligible = new Keys();
    private final Keys seen = new Keys();
    private long[] usage = new long[5 * 64];
    private int usages;

    /// @param required how many active users Silver needs in the market of the partner, 0 where the market is not known
    void partner(long mpnId, int required) {
        partners.mark(mpnId, 0, 0, required);
    }

    /// @param until a day as a number such as 20180315, [#UNKNOWN] for open-ended
    void person(long mpnId, long person, int until) {
        people.mark(mpnId, person, 0, until == UNKNOWN || until >= AS_OF ? STAFF : 0);
    }

    /// @param second whether it is the second of the two exams
    void exam(long mpnId, long person, boolean second, int passedOn) {
        if (passedOn <= AS_OF) {
            int bits = (passedOn == UNKNOWN ? FIRST_POSSIBLY : FIRST_POSSIBLY | FIRST_SURELY) << (second ? 1 : 0);
            people.mark(mpnId, person, 0, bits);
        }
    }

    void certified(long mpnId, long person, int earnedOn, int expiresOn) {
        if (earnedOn <= AS_OF && (expiresOn == UNKNOWN || expiresOn >= AS_OF)) {
            people.mark(mpnId, person, 0, earnedOn == UNKNOWN ? CERTIFIED_POSSIBLY : CERTIFIED_POSSIBLY | CERTIFIED_SURELY);
        }
    }

    /// An association of a type that counts.
    void association(long mpnId, long tenantHigh, long tenantLow, int from, int to) {
        if (from <= AS_OF && (to == UNKNOWN || to >= AS_OF)) {
            eligible.add(mpnId, tenantHigh, tenantLow);
        }
    }

    /// Usage in the month and of a workload that counts.
    ///
    /// @param kind a number for workload and SKU
    void usage(long mpnId, long tenantHigh, long tenantLow, int kind, int trial, int activeUsers) {
        if (trial == YES) {
            return;
        }
        if (usages * 5 == usage.length) {
            usage = Arrays.copyOf(usage, usage.length * 2);
        }
        int at = usages++ * 5;
        usage[at] = mpnId;
        usage[at + 1] = tenantHigh;
        usage[at + 2] = tenantLow;
        usage[at + 3] = kind;
        usage[at + 4] = (long) activeUsers << 1 | (trial == UNKNOWN ? 1 : 0);
    }

    void addAll(Facts other) {
        partners.addAll(other.partners);
        people.addAll(other.people);
        eligible.addAll(other.eligible);
        int size = (usages + other.usages) * 5;
        if (size > usage.length) {
            usage = Arrays.copyOf(usage, Math.max(size, usage.length * 2));
        }
        System.arraycopy(other.usage, 0, usage, usages * 5, other.usages * 5);
        usages += other.usages;
    }

    void clear() {
        partners.clear();
        people.clear();
        eligible.clear();
        usages = 0;
    }

    /// Writes a row for each partner: its number, the highest level that it reached surely, and whether a higher one is possible.
    void decide(Writer out) throws IOException {
        int size = partners.size();
        long[] users = new long[size];
        long[] usersAtMost = new long[size];
        totals(users, usersAtMost);
        int[][] skills = skills(size);
        for (int i = 0; i < size; i++) {
            int required = partners.values[i];
            int silver = Math.min(required == 0 ? 1 : outcome(users[i], usersAtMost[i], required), skilled(skills[i], 1));
            int gold = Math.min(outcome(users[i], usersAtMost[i], 4000), skilled(skills[i], 2));
            out.write(Long.toString(partners.first(i)));
            out.write(gold == 2 ? ",gold," : silver == 2 ? ",silver," : ",none,");
            out.write(gold == 1 || gold == 0 && silver == 1 ? "undetermined\n" : "decided\n");
        }
    }

    private void totals(long[] users, long[] usersAtMost) {
        seen.clear();
        for (int at = 0; at < usages * 5; at += 5) {
            if (!eligible.contains(usage[at], usage[at + 1], usage[at + 2])) {
                continue;
            }
            int before = seen.size();
            int partner = partners.add(usage[at], 0, 0);
            if (seen.add(usage[at + 1], usage[at + 2], usage[at + 3] << 32 | partner) == before) {
                long number = usage[at + 4] >> 1;
                boolean surely = (usage[at + 4] & 1) == 0;
                users[partner] += surely && number != UNKNOWN ? number : 0;
                usersAtMost[partner] += number == UNKNOWN ? 1L << 50 : number;
            }
        }
    }

    /// For each partner: how many surely and possibly passed both exams, how many surely and possibly hold the certification.
    private int[][] skills(int size) {
        int[][] skills = new int[size][4];
        for (int i = 0; i < people.size(); i++) {
            int bits = people.values[i];
            if ((bits & STAFF) != 0 && bits != STAFF) {
                int[] of = skills[partners.add(people.first(i), 0, 0)];
                of[0] += (bits & FIRST_SURELY) != 0 && (bits & SECOND_SURELY) != 0 ? 1 : 0;
                of[1] += (bits & FIRST_POSSIBLY) != 0 && (bits & SECOND_POSSIBLY) != 0 ? 1 : 0;
                of[2] += (bits & CERTIFIED_SURELY) != 0 ? 1 : 0;
                of[3] += (bits & CERTIFIED_POSSIBLY) != 0 ? 1 : 0;
            }
        }
        return skills;
    }

    private static int outcome(long surely, long possibly, long required) {
        return surely >= required ? 2 : possibly < required ? 0 : 1;
    }

    private static int skilled(int[] people, int required) {
        return Math.max(outcome(people[0], people[1], required), outcome(people[2], people[3], required));
    }
}
