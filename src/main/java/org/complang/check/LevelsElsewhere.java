package org.complang.check;

import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Value;
import org.complang.model.Walk;

/// Whether something rests on a level that the partner has in another competency. Such a level is decided as of the day of the run, whatever moment stands behind it.
final class LevelsElsewhere extends Walk<Void> {
    private boolean found;

    private LevelsElsewhere() {
        super(null);
    }

    static boolean rests(Condition condition) {
        LevelsElsewhere search = new LevelsElsewhere();
        search.condition(condition, null);
        return search.found;
    }

    static boolean rests(Value value) {
        LevelsElsewhere search = new LevelsElsewhere();
        search.value(value, null);
        return search.found;
    }

    @Override
    protected Void at(Void way, Moment moment) {
        return way;
    }

    @Override
    protected void condition(Condition condition, Void way) {
        found |= condition instanceof Condition.Reaches;
        super.condition(condition, way);
    }
}
