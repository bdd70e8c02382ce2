package org.complang.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.complang.syntax.antlr.CompLexer;

/// What authors put where points are earned, or numbers are chosen, and comp says otherwise.
final class PointSlips extends Neighbours {
    PointSlips(List<Token> tokens) {
        super(tokens);
    }

    /// What to write instead, as a key behind `expected.`.
    Optional<String> at(int at) {
        boolean no = begins(at) && text(at).equals("no") && type(at + 1) == CompLexer.POINTS;
        if (no) {
            return Optional.of("onlyIf");
        }
        if (type(at) == CompLexer.ONLY_IF && !begins(at)) {
            return Optional.of("onlyIfApart");
        }
        if (text(at).equals("for") && type(at - 1) == CompLexer.POINTS) {
            return Optional.of("pointsIf");
        }
        if ((type(at) == CompLexer.WHO || type(at) == CompLexer.WHERE) && before(at).anyMatch(type -> type == CompLexer.IN_PROPORTION_TO)) {
            return Optional.of("proportionBrackets");
        }
        int full = isFull(at - 2) ? at - 2 : at - 3;
        if (isFull(full)) {
            return Optional.of(isOfNumber(full) ? "ofFullNumber" : "ofFull");
        }
        if (type(at) == CompLexer.DIFFERENT && type(at - 1) == CompLexer.FOR_EACH) {
            return Optional.of("eachDifferent");
        }
        if ((type(at) == CompLexer.NAME || type(at) == CompLexer.GROWTH) && type(at - 1) == CompLexer.NUMBER && before(at).limit(3).anyMatch(type -> type == CompLexer.FOR_EACH)) {
            return Optional.of("eachFull");
        }
        boolean forEach = before(at).anyMatch(type -> type == CompLexer.FOR_EACH);
        if (forEach && (type(at) == CompLexer.WHO || type(at) == CompLexer.WHERE)) {
            return Optional.of("recordsAlone");
        }
        boolean unit = type(at - 1) == CompLexer.PERCENT || type(at - 1) == CompLexer.NUMBER && (type(at - 2) == CompLexer.NAME || type(at - 2) == CompLexer.FOR_EACH);
        if (forEach && unit && type(at) == CompLexer.OF) {
            return Optional.of("eachUnit");
        }
        if (before(at).anyMatch(type -> type == CompLexer.POINTS) && type(at) == CompLexer.NUMBER && type(at - 1) == CompLexer.COMMA && type(at + 1) == CompLexer.POINTS) {
            return Optional.of("pointsApart");
        }
        if (type(at) == CompLexer.AT && type(at + 1) == CompLexer.LEAST && after(at).anyMatch(type -> type == CompLexer.EVERY_METRIC) || type(at) == CompLexer.METRIC && Slips.EACH.contains(text(at - 1))) {
            return Optional.of("everyMetric");
        }
        boolean points = type(at) == CompLexer.AT && type(at + 1) == CompLexer.LEAST && type(at + 2) == CompLexer.NUMBER && type(at + 3) == CompLexer.POINTS;
        if (points && (begins(at) || type(at - 1) == CompLexer.COLON)) {
            return Optional.of("scoreBefore");
        }
        boolean behindValue = type(at) == CompLexer.IF && !begins(at) && type(at - 1) != CompLexer.POINTS && type(at - 1) != CompLexer.COMMA;
        if (behindValue && type(at + 1) == CompLexer.LEFT && before(at).anyMatch(type -> type == CompLexer.IN_PROPORTION_TO)) {
            return Optional.of("choiceInBrackets");
        }
        if (behindValue && before(at).anyMatch(type -> type == CompLexer.POINTS)) {
            return Optional.of("pointsChosen");
        }
        if (behindValue && type(at + 1) == CompLexer.LEFT) {
            return Optional.of("choiceInBrackets");
        }
        if (isOperator(type(at)) && after(at).anyMatch(type -> type == CompLexer.OTHERWISE) && before(at).anyMatch(type -> type == CompLexer.IF || type == CompLexer.COMMA)) {
            return Optional.of("calculationInBrackets");
        }
        boolean byDate = (type(at) == CompLexer.IN_PROPORTION_TO || type(at) == CompLexer.IF) && type(at - 1) == CompLexer.POINTS && type(at - 2) == CompLexer.RIGHT;
        return byDate ? Optional.of("pointsAlways") : Optional.empty();
    }

    private static boolean isOperator(int type) {
        return switch (type) {
            case CompLexer.PLUS, CompLexer.MINUS, CompLexer.TIMES, CompLexer.DIVIDED -> true;
            default -> false;
        };
    }
}
