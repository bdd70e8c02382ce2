package org.complang.model;

/// What rests on a level that the partner has in another competency. Such a level is decided as of the day of the run, whatever moment stands behind it.
public final class OnLevels {
    private OnLevels() { }

    /// Whether a condition rests on such a level.
    public static boolean rests(Condition condition) {
        return Contents.anyCondition(condition, Condition.Reaches.class::isInstance);
    }

    /// The same of a value.
    public static boolean rests(Value value) {
        return Contents.anyCondition(value, Condition.Reaches.class::isInstance);
    }
}
