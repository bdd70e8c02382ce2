package org.complang.model;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// How points are earned. Points are never below 0.
public sealed interface Points {
    /// The most that one of the ways earns.
    record Best(List<Points> ways) implements Points {
        public Best {
            ways = List.copyOf(ways);
        }
    }

    /// So many points for each of a number.
    record Each(BigFraction points, Value number) implements Points { }

    /// `points` times number / full, at most `points`.
    record Share(BigFraction points, Value number, Value full) implements Points { }

    /// What a way would earn is taken from what the others of the metric earn, which together are never below 0. It stands in no other way.
    record Less(Points way) implements Points { }

    /// All or nothing.
    record If(BigFraction points, Condition condition) implements Points { }
}
