package org.complang.model;

import java.util.function.Predicate;

/// Whether something stands anywhere within a condition, a value or a requirement, however deep.
final class Contents extends Walk<Void> {
    private final Predicate<Condition> conditions;
    private final Predicate<Value> values;
    private boolean found;

    private Contents(Predicate<Condition> conditions, Predicate<Value> values) {
        super(null);
        this.conditions = conditions;
        this.values = values;
    }

    static boolean anyCondition(Condition within, Predicate<Condition> wanted) {
        Contents search = new Contents(wanted, _ -> false);
        search.condition(within, null);
        return search.found;
    }

    static boolean anyCondition(Value within, Predicate<Condition> wanted) {
        Contents search = new Contents(wanted, _ -> false);
        search.value(within, null);
        return search.found;
    }

    static boolean anyValue(Condition within, Predicate<Value> wanted) {
        Contents search = new Contents(_ -> false, wanted);
        search.condition(within, null);
        return search.found;
    }

    static boolean anyValue(Value within, Predicate<Value> wanted) {
        Contents search = new Contents(_ -> false, wanted);
        search.value(within, null);
        return search.found;
    }

    static boolean anyValue(Requirement within, Predicate<Value> wanted) {
        Contents search = new Contents(_ -> false, wanted);
        search.requirement(within);
        return search.found;
    }

    @Override
    protected Void at(Void way, Moment moment) {
        return way;
    }

    @Override
    protected void condition(Condition condition, Void way) {
        found |= conditions.test(condition);
        if (!found) {
            super.condition(condition, way);
        }
    }

    @Override
    protected void value(Value value, Void way) {
        found |= values.test(value);
        if (!found) {
            super.value(value, way);
        }
    }
}
