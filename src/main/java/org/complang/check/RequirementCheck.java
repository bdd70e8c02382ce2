package org.complang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.model.Condition;
import org.complang.model.Requirement;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.Node;
import org.complang.syntax.ast.Requirement.Block;
import org.complang.syntax.ast.Requirement.Statement;
import org.complang.syntax.ast.Requirement.Team;
import org.complang.wording.Phrase;

/// Requirements as written to requirements of the model.
final class RequirementCheck {
    private final ExpressionCheck expressions;
    private final Definitions definitions;
    private final Reporter reporter;

    RequirementCheck(ExpressionCheck expressions, Definitions definitions, Reporter reporter) {
        this.expressions = expressions;
        this.definitions = definitions;
        this.reporter = reporter;
    }

    /// The requirement; nothing where it is wrong, which is reported.
    Optional<Requirement> requirement(org.complang.syntax.ast.Requirement written) {
        return switch (written) {
            case Statement statement -> statement(statement.condition());
            case Block block -> block(block);
            case Team team -> new PeopleCheck(expressions, definitions, reporter).team(team.most(), team.groups(), team.span()).map(Requirement.Single::new);
        };
    }

    private Optional<Requirement> statement(Expression condition) {
        if (condition instanceof Expression.Reference(var name, var of, _) && of.isEmpty() && isReusable(name.text())) {
            return new CallCheck(definitions, reporter).requirement(name, List.of(), expressions);
        }
        if (condition instanceof Expression.Call(var name, var arguments, _) && isReusable(name.text())) {
            return new CallCheck(definitions, reporter).requirement(name, arguments, expressions);
        }
        if (condition instanceof Expression.HowMany howMany && howMany.among().isPresent()) {
            Optional<Requirement> among = new PeopleCheck(expressions, definitions, reporter).among(howMany);
            among.flatMap(requirement -> condition(requirement, howMany)).ifPresent(of -> DatesOfTerms.warn(of, howMany, expressions));
            return among;
        }
        Optional<Condition> single = expressions.condition(condition);
        single.ifPresent(of -> DatesOfTerms.warn(of, condition, expressions));
        return single.map(Requirement.Single::new);
    }

    /// The same as a condition, where "so many of" asks for one or for all.
    Optional<Condition> condition(org.complang.syntax.ast.Requirement written) {
        return requirement(written).flatMap(requirement -> condition(requirement, written));
    }

    private Optional<Condition> condition(Requirement requirement, Node place) {
        return switch (requirement) {
            case Requirement.Single(Condition condition) -> Optional.of(condition);
            case Requirement.OfWhom ofWhom -> Optional.of(ofWhom.condition());
            case Requirement.Block(int wanted, List<Requirement> parts) -> {
                List<Condition> conditions = parts.stream().flatMap(part -> condition(part, place).stream()).toList();
                if (conditions.size() == parts.size() && wanted != 1 && wanted != parts.size()) {
                    reporter.report(Code.ONLY_IN_STEP, place);
                }
                yield conditions.size() < parts.size() ? Optional.empty() : wanted == parts.size() ? Optional.of(new Condition.All(conditions))
                        : wanted == 1 ? Optional.of(new Condition.Any(conditions)) : Optional.empty();
            }
        };
    }

    /// The condition that a named requirement is.
    Optional<Condition> named(Name name, List<Expression.Argument> arguments) {
        return new CallCheck(definitions, reporter).requirement(name, arguments, expressions).flatMap(requirement -> condition(requirement, name));
    }

    boolean isReusable(String name) {
        Definitions.Entry entry = definitions.find(name);
        return entry != null && entry.definition instanceof Declaration.Reusable;
    }

    private Optional<Requirement> block(Block block) {
        List<Requirement> parts = new ArrayList<>();
        block.parts().forEach(part -> requirement(part).ifPresent(parts::add));
        if (block.parts().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, block, Phrase.of("found.block"));
        }
        if (parts.size() < block.parts().size() || parts.isEmpty()) {
            return Optional.empty();
        }
        int wanted = block.wanted().map(text -> text.length() > 6 || text.contains(".") ? -1 : Integer.parseInt(text)).orElse(parts.size());
        if (wanted < 1 || wanted > parts.size()) {
            reporter.report(Code.TOO_MANY_WANTED, block, block.wanted().orElse(""), parts.size());
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Requirement.Block(wanted, parts));
    }
}
