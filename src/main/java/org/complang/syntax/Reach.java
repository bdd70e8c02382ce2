package org.complang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.complang.syntax.antlr.CompParser;

/// How far words reach behind which values stand, such as "growth of", "greater of" and "number of full 10 of": only to the next sign of a calculation, where a reader may take all of the calculation to be meant.
final class Reach {
    private Reach() { }

    /// The growths of a sum that stand without brackets before a sign, so that it makes a difference how far they reach. It makes none where a growth is multiplied or divided by a number, unless
    /// it is one in percent; and what has its day behind it ends there.
    static List<CompParser.GrowthFactorContext> ofGrowth(CompParser.SumContext sum) {
        List<CompParser.GrowthFactorContext> unclear = new ArrayList<>();
        List<CompParser.ProductContext> products = sum.product();
        for (CompParser.ProductContext product : products) {
            boolean last = product == products.getLast();
            List<CompParser.ShiftedContext> factors = product.shifted();
            for (int i = 0; i < factors.size(); i++) {
                List<CompParser.ShiftedContext> behind = factors.subList(i + 1, factors.size());
                if (factors.get(i).factor() instanceof CompParser.GrowthFactorContext growth && growth.DATE() == null && (!last || !isSame(growth, behind))) {
                    unclear.add(growth);
                }
            }
        }
        return unclear;
    }

    /// The pairs of which the greater, the lesser, the later or the earlier is meant, and behind which a sign or a moment stands that may be meant for the second of both alone; of days between two a moment.
    static List<CompParser.ShiftedContext> ofPairs(CompParser.SumContext sum) {
        return factors(sum).filter(one -> switch (one.factor()) {
            case CompParser.LaterFactorContext _, CompParser.GreaterFactorContext _ -> !isLast(one, sum) || !one.moment().isEmpty();
            case CompParser.DaysFactorContext _ -> !one.moment().isEmpty();
            case CompParser.FactorContext _ -> false;
        }).toList();
    }

    /// The numbers of full ones behind which a sign stands that may be meant for what is measured.
    static List<CompParser.ShiftedContext> ofFull(CompParser.SumContext sum) {
        return factors(sum).filter(one -> one.factor() instanceof CompParser.FullFactorContext).filter(one -> !isLast(one, sum)).toList();
    }

    private static Stream<CompParser.ShiftedContext> factors(CompParser.SumContext sum) {
        return sum.product().stream().flatMap(product -> product.shifted().stream());
    }

    /// Whether no sign stands behind.
    private static boolean isLast(CompParser.ShiftedContext factor, CompParser.SumContext sum) {
        return factor == sum.product().getLast().shifted().getLast();
    }

    /// Whether a growth times, or divided by, what stands behind it is the growth of the product.
    private static boolean isSame(CompParser.GrowthFactorContext growth, List<CompParser.ShiftedContext> behind) {
        return behind.isEmpty() || growth.IN_PERCENT() == null
                && behind.stream().map(CompParser.ShiftedContext::factor).allMatch(factor -> factor instanceof CompParser.NumberFactorContext || factor instanceof CompParser.MoneyFactorContext);
    }
}
