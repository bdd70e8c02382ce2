package org.complang.bench.peers;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;

/// Cloud Productivity as an expression of CEL over a partner document of maps and lists. CEL has no sum, so one is added; usage that is given twice is dropped before.
public final class CelPeer {
    private static final String EXPRESSION = """
            cel.bind(users, total(customers
                .filter(c, c.associations.exists(a,
                    (a.type in ['TransactingPartner', 'DPOR', 'FastTrackPartner'] || a.type == 'DelegatedAdministrator' && a.product == 'Office 365')
                    && a.from <= asOf && (a.to == '' || a.to >= asOf)))
                .map(c, total(c.usage
                    .filter(u, u.month == month && !u.trial && u.workload in ['Exchange Online', 'SharePoint Online', 'Skype for Business', 'Yammer', 'ProPlus'])
                    .distinct()
                    .map(u, u.activeUsers)))),
            cel.bind(passed, people.filter(p, p.exams.exists(e, e.code == '70-346' && e.passedOn <= asOf) && p.exams.exists(e, e.code == '70-347' && e.passedOn <= asOf)).size(),
            cel.bind(certified, people.filter(p, p.certifications.exists(c, c.name == 'MCSA: Office 365' && c.earnedOn <= asOf)).size(),
                users >= 4000 && (passed >= 2 || certified >= 2) ? 2
                : users >= (partner.market == 'developed' ? 2000 : 1000) && (passed >= 1 || certified >= 1) ? 1 : 0)))
            """;

    private final CelRuntime.Program program;

    public CelPeer() {
        Cel cel = CelFactory.standardCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addCompilerLibraries(CelExtensions.bindings(), CelExtensions.lists())
                .addRuntimeLibraries(CelExtensions.lists())
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration("total",
                        CelOverloadDecl.newGlobalOverload("total_list", SimpleType.INT, ListType.create(SimpleType.DYN))))
                .addFunctionBindings(CelFunctionBinding.from("total_list", List.class, CelPeer::total))
                .addVar("partner", SimpleType.DYN).addVar("people", ListType.create(SimpleType.DYN)).addVar("customers", ListType.create(SimpleType.DYN))
                .addVar("asOf", SimpleType.STRING).addVar("month", SimpleType.STRING)
                .build();
        try {
            program = cel.createProgram(cel.compile(EXPRESSION).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long total(List<?> numbers) {
        long total = 0;
        for (Object number : numbers) {
            total += (Long) number;
        }
        return total;
    }

    /// The highest level, 0 to 2.
    ///
    /// @param document with `asOf` and the `month` before it beside the lists of the partner
    public int level(Map<String, Object> document) {
        try {
            return ((Long) program.eval(document)).intValue();
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
