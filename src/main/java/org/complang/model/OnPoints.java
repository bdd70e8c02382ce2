package org.complang.model;

/// What rests on the points of a track: it is another condition or value on each track, and has no meaning where points are earned.
public final class OnPoints {
    private OnPoints() { }

    /// Whether a condition rests on the points of a track, and so is another one on each.
    public static boolean rests(Condition condition) {
        return Contents.anyValue(condition, OnPoints::isOfPoints);
    }

    /// The same of a requirement.
    public static boolean rests(Requirement requirement) {
        return Contents.anyValue(requirement, OnPoints::isOfPoints);
    }

    /// The same of a value.
    public static boolean rests(Value value) {
        return Contents.anyValue(value, OnPoints::isOfPoints);
    }

    private static boolean isOfPoints(Value value) {
        return value instanceof Value.Score || value instanceof Value.LeastMetric || value instanceof Value.PointsOf;
    }
}
