package org.complang.reference;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether something holds, and, if nobody knows, because of which gaps in the data.
record Verdict(Truth truth, Set<Gap> gaps) {
    enum Truth { NO, MAYBE, YES }

    static final Verdict NO = new Verdict(Truth.NO, Set.of());
    static final Verdict YES = new Verdict(Truth.YES, Set.of());

    static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    static Verdict maybe(Set<Gap> gaps) {
        return new Verdict(Truth.MAYBE, gaps);
    }

    Verdict not() {
        return switch (truth) {
            case NO -> YES;
            case MAYBE -> this;
            case YES -> NO;
        };
    }

    /// At least `wanted` of several; all of them and any of them are special cases.
    static Verdict atLeast(int wanted, List<Verdict> parts) {
        long sure = parts.stream().filter(part -> part.truth == Truth.YES).count();
        List<Verdict> open = parts.stream().filter(part -> part.truth == Truth.MAYBE).toList();
        if (sure >= wanted) {
            return YES;
        }
        return sure + open.size() < wanted ? NO : maybe(Gap.union(open.stream().map(Verdict::gaps).toList()));
    }

    static Verdict all(List<Verdict> parts) {
        return atLeast(parts.size(), parts);
    }

    static Verdict any(List<Verdict> parts) {
        return atLeast(1, parts);
    }

    /// A place in the data of which something is not known: a field; a record that may not exist, where `column` is -1; or a list that may lack records,
    /// where `record` is -1 too. In the order of the data, parents before children.
    ///
    /// @param owner the place of the record; nothing where it is a list, or the partner
    record Gap(int table, int record, int column, String owner, String place) implements Comparable<Gap> {
        private static final Comparator<Gap> ORDER = Comparator.comparingInt(Gap::table).thenComparingInt(Gap::record).thenComparingInt(Gap::column);

        @Override
        public int compareTo(Gap other) {
            return ORDER.compare(this, other);
        }

        /// The places as decisions tell them, whatever the order of the data: those of a table together, of a record together; records by their places, and where these are alike by their fields,
        /// the one that has more coming before the one that has but the first of them.
        static List<String> places(Set<Gap> gaps) {
            Map<List<Integer>, List<Gap>> records = gaps.stream().collect(Collectors.groupingBy(gap -> List.of(gap.table, gap.record)));
            Comparator<List<Gap>> order = Comparator.<List<Gap>>comparingInt(record -> record.getFirst().table).thenComparing(record -> record.getFirst().owner)
                    .thenComparing(record -> record.stream().map(gap -> Character.toString(gap.column + 1)).collect(Collectors.joining("", "", "\uffff")));
            return records.values().stream().map(record -> record.stream().sorted().toList()).sorted(order).flatMap(List::stream).map(Gap::place).toList();
        }

        static Set<Gap> union(List<Set<Gap>> sets) {
            SortedSet<Gap> all = new TreeSet<>();
            sets.forEach(all::addAll);
            return Collections.unmodifiableSortedSet(all);
        }
    }
}
