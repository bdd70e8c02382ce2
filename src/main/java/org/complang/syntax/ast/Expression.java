package org.complang.syntax.ast;

import java.util.List;
import java.util.Optional;
import org.complang.source.Span;

/// A condition or a value; which of the two is found when types are checked.
public sealed interface Expression extends Node {
    /// `a and b and c`, or with `or`.
    record Junction(boolean and, List<Expression> parts, Span span) implements Expression { }

    record Not(Expression operand, Span span) implements Expression { }

    enum Relation { AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, EQUAL, NOT_EQUAL }

    record Comparison(Expression left, Relation relation, Expression right, Span span) implements Expression { }

    /// `workload is one of [...]`.
    record Membership(Expression left, boolean negated, Codes codes, Span span) implements Expression { }

    /// `contact is not none`, `ends-on is open-ended`.
    record Absent(Expression left, boolean negated, boolean openEnded, Span span) implements Expression { }

    enum Operator { PLUS, MINUS, TIMES, DIVIDED }

    record Arithmetic(Expression left, Operator operator, Expression right, Span span) implements Expression { }

    /// A number as written, without grouping commas; `percent` divides it by 100.
    record NumberText(String digits, boolean percent, Span span) implements Expression { }

    record Money(Name currency, String digits, Span span) implements Expression { }

    record DateLiteral(Declaration.DateText date, Span span) implements Expression { }

    /// A month as written, `2018-02`.
    record MonthLiteral(String text, Span span) implements Expression { }

    record TextLiteral(String text, Span span) implements Expression { }

    record YesNo(boolean yes, Span span) implements Expression { }

    /// A field, measure, condition, requirement, parameter or term; `of` names the record that has it.
    record Reference(Name name, Optional<Name> of, Span span) implements Expression { }

    /// A definition with what stands for its parameters.
    record Call(Name name, List<Argument> arguments, Span span) implements Expression { }

    /// What stands for a parameter: a value, or terms.
    sealed interface Argument extends Node {
        record OfValue(Expression value, Span span) implements Argument { }

        record OfCodes(Codes codes, Span span) implements Argument { }
    }

    /// `2,000 in developed markets, 1,000 in developing markets`, and rows by date or condition.
    record Table(List<Row> rows, Span span) implements Expression { }

    record Row(Expression value, RowKey key, Span span) implements Node { }

    /// When a row of a table holds.
    sealed interface RowKey {
        record In(Name term, Optional<Name> noun) implements RowKey { }

        record From(Declaration.DateText date) implements RowKey { }

        record Until(Declaration.DateText date) implements RowKey { }

        record If(Expression condition) implements RowKey { }

        record Otherwise() implements RowKey { }
    }

    /// `revenue at least USD 100,000, of which at least USD 25,000 where net-new`: the comparison of the whole, and that of a part of it.
    ///
    /// @param part compares what is measured anew; of the whole in it, only what passes `where` counts
    record OfWhich(Comparison whole, Expression part, Expression where, Span span) implements Expression { }

    /// A value or condition at another moment.
    record Shifted(Expression expression, Moment moment, Span span) implements Expression { }

    sealed interface Moment {
        record MonthsEarlier(String months) implements Moment { }

        record On(Declaration.DateText date) implements Moment { }

        /// So many days or months before or after a day.
        record Moved(String number, boolean days, boolean later) implements Moment { }

        record EndOfMonth() implements Moment { }

        record EndOfLastClosedMonth() implements Moment { }
    }

    /// A value less itself a year earlier, or on a day, or that in percent of the earlier value.
    record Growth(boolean percent, Expression value, Optional<Declaration.DateText> since, Span span) implements Expression { }

    /// The month of a day.
    record MonthOf(Expression day, Span span) implements Expression { }

    /// The later, or the earlier, of two days or months.
    record LaterOf(boolean later, Expression left, Expression right, Span span) implements Expression { }

    /// By how many days the second of two days is later than the first.
    record DaysBetween(Expression first, Expression second, Span span) implements Expression { }

    /// The greater, or the lesser, of two numbers or amounts.
    record GreaterOf(boolean greater, Expression left, Expression right, Span span) implements Expression { }

    /// How many of a size are full in a value: `number of full 50 of customers-won`.
    record Full(Expression size, Expression of, Span span) implements Expression { }

    /// `partner reaches silver in cloud-productivity`.
    record Reaches(Optional<Name> subject, Name level, Name competency, Span span) implements Expression { }

    /// The points of whichever metric of the track has fewest.
    record EveryMetric(Span span) implements Expression { }

    /// `points of certified-people`.
    record PointsOf(Name metric, Span span) implements Expression { }

    /// `seats from 11 to 300`, both included.
    record Between(Expression value, Expression low, Expression high, Span span) implements Expression { }

    /// A day in the last so many months.
    record InLastMonths(Expression value, String months, Span span) implements Expression { }

    /// A day or a month in the last so many closed months, quarters or years.
    record InWindow(Expression value, Window window, Span span) implements Expression { }

    /// `..., in each of the last 4 closed quarters`: the sentence is so of each of these, or of one of them.
    record InPeriods(Expression sentence, boolean each, Window periods, Span span) implements Expression { }

    enum Aggregation { TOTAL, AVERAGE, AVERAGE_PER_MONTH, COUNT, COUNT_DIFFERENT, EARLIEST, LATEST, HIGHEST, LOWEST, SOME }

    /// `total active-users of usage in the last closed month where ...`.
    ///
    /// @param of what is totalled, averaged or chosen from; empty where records are counted
    /// @param keys what tells records apart that are counted as different
    /// @param all whether records that have ended count too
    record Aggregate(Aggregation aggregation, Optional<Expression> of, List<Name> keys, Optional<Name> currency, Name list, boolean all,
                     Optional<Window> window, Optional<Having> having, Optional<Expression> where, Span span) implements Expression {
        /// Whether it is one of several dates or months.
        public boolean isOfDate() {
            return aggregation == Aggregation.EARLIEST || aggregation == Aggregation.LATEST;
        }
    }

    /// `with total seats more than 300, also a year earlier`: which groups of records count.
    record Having(Expression of, Optional<Name> currency, List<Limit> limits, List<Moment> also, Span span) implements Node { }

    record Limit(Relation relation, Expression threshold) { }

    /// The last so many closed months, quarters or years.
    record Window(String count, Period period, Span span) implements Node { }

    /// How long what is closed is.
    enum Period { MONTH, QUARTER, YEAR, FISCAL_QUARTER, FISCAL_YEAR }

    /// `2 people who ..., of whom 1 ...`. The number is a number or a parameter.
    record HowMany(Expression number, Name list, Expression condition, Optional<Among> among, Span span) implements Expression { }

    record Among(Expression number, Expression condition, Span span) implements Node { }

    /// How the author says that something is held; all mean the same.
    enum Verb { HOLD, HAVE, PASS, EARN, COMPLETE, ASSOCIATED, AUTHORIZED }

    /// `customer associated as any of [...]`, `passed all of [...]`: at least `wanted` of the codes are held, all of them where it is empty.
    record Holding(Optional<Name> subject, Verb verb, Optional<String> wanted, Codes codes, boolean single, Span span) implements Expression { }
}
