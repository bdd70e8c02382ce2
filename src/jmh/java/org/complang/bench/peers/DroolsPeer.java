package org.complang.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/// Cloud Productivity as rules of Drools, built into a rule base once. The facts of a partner are inserted and the rules fired for each decision.
public final class DroolsPeer {
    /// Whom the decision is about, and what rules find out.
    public static final class Partner {
        private final String market;
        private final String asOf;
        private final String month;
        private int level;

        public Partner(String market, String asOf, String month) {
            this.market = market;
            this.asOf = asOf;
            this.month = month;
        }

        public int getRequired() {
            return market.equals("developed") ? 2_000 : 1_000;
        }

        public String getAsOf() {
            return asOf;
        }

        public String getMonth() {
            return month;
        }

        public void reached(int reached) {
            level = Math.max(level, reached);
        }
    }

    /// Something that belongs to a customer or to a person; two are the same if all they say is.
    public record Association(String tenant, String type, String product, String from, String to) { }

    public record Usage(String tenant, String workload, String sku, boolean trial, String month, int activeUsers) { }

    public record Exam(String person, String code, String passedOn) { }

    public record Certification(String person, String name, String earnedOn) { }

    public record Person(String id) { }

    /// What the rules conclude in between.
    public record Totals(long users, long passed, long certified) { }

    private static final String RULES = """
            package org.complang.bench.rules
            import org.complang.bench.peers.DroolsPeer.*

            rule "measures"
            when
                $partner : Partner($asOf : asOf, $month : month)
                accumulate($usage : Usage(month == $month, !trial, workload in ("Exchange Online", "SharePoint Online", "Skype for Business", "Yammer", "ProPlus"), $tenant : tenant)
                           and exists Association(tenant == $tenant,
                               type in ("TransactingPartner", "DPOR", "FastTrackPartner") || (type == "DelegatedAdministrator" && product == "Office 365"),
                               from <= $asOf, to == null || to >= $asOf);
                           $counted : collectSet($usage))
                accumulate($person : Person($id : id)
                           and exists Exam(person == $id, code == "70-346", passedOn <= $asOf)
                           and exists Exam(person == $id, code == "70-347", passedOn <= $asOf);
                           $passed : count($person))
                accumulate($holder : Person($holderId : id) and exists Certification(person == $holderId, name == "MCSA: Office 365", earnedOn <= $asOf);
                           $certified : count($holder))
            then
                long users = 0;
                for (Object usage : $counted) {
                    users += ((Usage) usage).activeUsers();
                }
                insert(new Totals(users, $passed, $certified));
            end

            rule "silver"
            when
                $partner : Partner($required : required)
                Totals(users >= $required, passed >= 1 || certified >= 1)
            then
                $partner.reached(1);
            end

            rule "gold"
            when
                $partner : Partner()
                Totals(users >= 4000, passed >= 2 || certified >= 2)
            then
                $partner.reached(2);
            end
            """;

    private final KieBase rules;

    public DroolsPeer() {
        // The compiler inside Drools is asked for Java that it surely knows.
        System.setProperty("drools.dialect.java.compiler.lnglevel", "17");
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        rules = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /// The highest level, 0 to 2.
    ///
    /// @param facts of one partner, beside the partner itself
    public int level(Partner partner, List<Object> facts) {
        StatelessKieSession session = rules.newStatelessKieSession();
        List<Object> all = new ArrayList<>(facts.size() + 1);
        all.add(partner);
        all.addAll(facts);
        partner.level = 0;
        session.execute(all);
        return partner.level;
    }
}
