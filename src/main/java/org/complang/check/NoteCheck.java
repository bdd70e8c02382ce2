package org.complang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complang.model.Competency;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.Requirement;

/// The notes and links that stand in the lists of a requirement, also in those of named requirements that it uses.
final class NoteCheck {
    private final Definitions definitions;
    private final List<Competency.Remark> remarks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private NoteCheck(Definitions definitions) {
        this.definitions = definitions;
    }

    /// All of them, in the order in which they are written.
    static List<Competency.Remark> below(Requirement requirement, Definitions definitions, Reporter reporter) {
        NoteCheck check = new NoteCheck(definitions);
        check.add(requirement, reporter);
        return check.remarks;
    }

    /// Those of a metric, and then those in the lists of what it asks for.
    static List<Competency.Remark> of(Declaration.Metric metric, Definitions definitions, Reporter reporter) {
        NoteCheck check = new NoteCheck(definitions);
        check.remarks.addAll(LabelCheck.remarks(metric.remarks(), reporter));
        metric.gates().forEach(gate -> check.add(gate, reporter));
        metric.points().forEach(way -> check.add(way, reporter));
        return check.remarks;
    }

    private void add(Declaration.Points points, Reporter reporter) {
        switch (points) {
            case Declaration.Points.Best(List<Declaration.Points> ways, _) -> ways.forEach(way -> add(way, reporter));
            case Declaration.Points.Less(Declaration.Points way, _) -> add(way, reporter);
            case Declaration.Points.If(_, Requirement condition, _) -> add(condition, reporter);
            case Declaration.Points.Each _, Declaration.Points.Share _ -> { }
        }
    }

    private void add(Requirement requirement, Reporter reporter) {
        switch (requirement) {
            case Requirement.Block block -> {
                block.parts().forEach(part -> add(part, reporter));
                remarks.addAll(LabelCheck.remarks(block.remarks(), reporter));
            }
            case Requirement.Statement(Expression.Reference(Name name, _, _), _) -> addNamed(name);
            case Requirement.Statement(Expression.Call(Name name, _, _), _) -> addNamed(name);
            case Requirement.Statement _, Requirement.Team _ -> { }
        }
    }

    /// A definition that uses itself is reported elsewhere; here each is looked into once.
    private void addNamed(Name name) {
        Definitions.Entry entry = definitions.find(name.text());
        if (entry != null && entry.definition instanceof Declaration.Reusable reusable && seen.add(name.text())) {
            add(reusable.requirement(), entry.reporter);
        }
    }
}
