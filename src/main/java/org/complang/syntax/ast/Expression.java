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

    /// A field, measure or term; `of` names the record that has it.
    record Reference(Name name, Optional<Name> of, Span span) implements Expression { }

    /// `2,000 in developed markets, 1,000 in developing markets`.
    record Table(List<Row> rows, Span span) implements Expression { }

    record Row(Expression value, Name key, Optional<Name> noun, Span span) implements Node { }

    enum Aggregation { TOTAL, COUNT, COUNT_DIFFERENT }

    /// `total active-users of usage in the last closed month where ...`; `field` is absent when records are counted.
    record Aggregate(Aggregation aggregation, Optional<Name> field, Optional<Name> currency, Name list, Optional<Window> window, Optional<Expression> where,
                     Span span) implements Expression { }

    /// The last so many closed months.
    record Window(String months, Span span) implements Node { }

    /// `2 people who ...`.
    record HowMany(String number, Name list, Expression condition, Span span) implements Expression { }

    /// How the author says that something is held; all mean the same.
    enum Verb { HOLD, HAVE, PASS, EARN, COMPLETE, ASSOCIATED, AUTHORIZED }

    /// `customer associated as any of [...]`, `passed all of [...]`: at least `wanted` of the codes are held, all of them where it is empty.
    record Holding(Optional<Name> subject, Verb verb, Optional<String> wanted, Codes codes, boolean single, Span span) implements Expression { }
}
