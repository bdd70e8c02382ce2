package org.complang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.OnLevels;
import org.complang.model.OnMoment;
import org.complang.model.OnPoints;
import org.complang.model.Value;
import org.complang.model.Walk;
import org.complang.model.Window;
import org.complang.syntax.ast.Expression;
import org.complang.wording.Phrase;

/// "..., in each of the last 4 closed quarters": a sentence about the last closed one is judged as of the day, and as of the days one quarter, two and three quarters earlier.
final class PeriodsCheck {
    /// Periods that one sentence is asked of.
    static final int MOST = 60;

    private final ExpressionCheck expressions;
    private final Reporter reporter;

    PeriodsCheck(ExpressionCheck expressions, Reporter reporter) {
        this.expressions = expressions;
        this.reporter = reporter;
    }

    Meaning inPeriods(Expression.InPeriods written) {
        Optional<Window> periods = new MomentCheck(expressions, reporter).window(written.periods());
        Optional<Condition> sentence = expressions.condition(written.sentence());
        if (periods.isEmpty() || sentence.isEmpty()) {
            return Meaning.WRONG;
        }
        if (OnLevels.rests(sentence.get()) || OnPoints.rests(sentence.get())) {
            return expressions.wrong(Code.LEVEL_AT_MOMENT, written);
        }
        if (periods.get().count() > MOST) {
            return expressions.wrong(Code.OUT_OF_REACH, written.periods(), written.periods().count());
        }
        if (!Windows.areAll(sentence.get(), new Window(periods.get().unit(), 1, periods.get().year()), written.each())) {
            return expressions.wrong(Code.OTHER_PERIOD, written.sentence(), Phrase.chosen(periods.get().unit()), periods.get().count());
        }
        warnOfOthers(written);
        List<Condition> parts = new ArrayList<>(List.of(sentence.get()));
        for (int i = 1; i < periods.get().count(); i++) {
            parts.add(at(sentence.get(), new Moment.MonthsEarlier(i * periods.get().months() / periods.get().count())));
        }
        return new Meaning.Conditional(written.each() ? new Condition.All(parts) : new Condition.Any(parts));
    }

    /// So many records in each period may be others in each.
    private void warnOfOthers(Expression.InPeriods written) {
        if (written.each() && written.sentence() instanceof Expression.HowMany many) {
            reporter.report(Code.OTHERS_IN_EACH, written, many.list().text(), reporter.text(many.number()), reporter.text(written.periods()));
        }
    }

    /// The condition at a moment, said of its parts: so that what is compared is told of each.
    private static Condition at(Condition condition, Moment moment) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> new Condition.All(parts.stream().map(part -> at(part, moment)).toList());
            case Condition.Any(List<Condition> parts) -> new Condition.Any(parts.stream().map(part -> at(part, moment)).toList());
            case Condition.Not(Condition inner) -> new Condition.Not(at(inner, moment));
            case Condition.Compare(Value left, Condition.Relation relation, Value right) -> new Condition.Compare(at(left, moment), relation, at(right, moment));
            case Condition other -> OnMoment.rests(other) ? new Condition.At(other, moment) : other;
        };
    }

    private static Value at(Value value, Moment moment) {
        return OnMoment.rests(value) ? new Value.At(value, moment) : value;
    }

    /// Looks at the windows of what is totalled and counted.
    private static final class Windows extends Walk<Boolean> {
        private final Window asked;
        private final boolean each;
        private boolean some;
        private boolean other;

        private Windows(Window asked, boolean each) {
            super(false);
            this.asked = asked;
            this.each = each;
        }

        /// Whether there are windows, and all are the one that is asked for. A day of one record lies in one period, and not in each; on a day that is written there a window is always the same.
        static boolean areAll(Condition condition, Window asked, boolean each) {
            Windows windows = new Windows(asked, each);
            windows.condition(condition, false);
            return windows.some && !windows.other;
        }

        @Override
        protected Boolean at(Boolean counted, Moment moment) {
            other |= moment instanceof Moment.On;
            return counted;
        }

        @Override
        protected void condition(Condition condition, Boolean counted) {
            if (condition instanceof Condition.Within(_, Window window)) {
                look(window);
                other |= each && !counted;
            }
            super.condition(condition, counted || condition instanceof Condition.Team);
        }

        @Override
        protected void aggregate(Value.Aggregate aggregate, Boolean counted) {
            aggregate.selection().window().ifPresent(this::look);
            super.aggregate(aggregate, true);
        }

        private void look(Window window) {
            some = true;
            other |= !window.equals(asked);
        }
    }
}
