package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.model.Competency;
import org.complang.report.DecisionJson;
import org.complang.report.Wording;
import org.complang.sql.Dialect;
import org.complang.sql.Form;
import org.complang.sql.MeasuredDecisions;
import org.complang.sql.SqlFromModel;
import org.complang.sql.SqlStatement;
import org.complang.sql.TablePrefix;

/// Decides generated partners, in flat tables, by the statements that programmes turn into, and compares every byte of the decisions with those of the evaluator and of the reference.
///
/// `-Dcomp.sql.programmes=` is the number of generated programmes for each database, `-Dcomp.sql.partners=` that of the partners of each, `-Dcomp.sql.seed=` chooses others.
final class SqlComparison {
    static final int PARTNERS = Integer.getInteger("comp.sql.partners", 15);
    static final int PROGRAMMES = Integer.getInteger("comp.sql.programmes", 8);
    static final long SEED = Long.getLong("comp.sql.seed", 20_261_127);
    private static final Wording ENGLISH = Wording.of("en");
    /// Characters that are shown before and behind the place of a difference.
    private static final int BEFORE = 200;
    private static final int BEHIND = 100;

    private final Engine engine;
    private int programmes;
    private int decisions;
    private int undetermined;
    private int unattributed;
    private int given;
    private int refused;
    private int withoutNumbers;

    /// A database.
    interface Engine {
        Dialect dialect();

        /// The rows of a statement's result by their partners, each by its columns.
        ///
        /// @param filling statements that make the tables
        Map<String, Map<String, Object>> rows(List<String> filling, String statement) throws Exception;
    }

    SqlComparison(Engine engine) {
        this.engine = engine;
    }

    /// @param programmes how many generated ones
    void compare(int programmes) throws Exception {
        System.out.println("comparison of statements on " + engine.dialect().name() + ": -Dcomp.sql.seed=" + SEED);
        long began = System.currentTimeMillis();
        new FlatSamples(PARTNERS).each(SEED, programmes, this::compare);
        System.out.println(engine.dialect().name() + ": " + this.programmes + " programmes, " + decisions + " decisions compared, " + undetermined + " of them undetermined, " + unattributed + " partners with rows that may belong to anybody; " + refused + " of " + (given + refused)
                + " competencies have no complete statement, " + withoutNumbers + " decisions of these compared without all numbers; " + (System.currentTimeMillis() - began) + " ms");
        assertThat(decisions).isPositive();
    }

    private void compare(FlatSamples.Sample sample) {
        Set<String> names = sample.comp().programme().competencies().stream().map(Competency::name).collect(Collectors.toSet());
        long began = System.currentTimeMillis();
        SqlStatement statement = new SqlFromModel(sample.comp().programme(), engine.dialect(), TablePrefix.NONE, ENGLISH::say).statement(sample.asOf(), names);
        long made = System.currentTimeMillis();
        Map<String, Map<String, Object>> rows;
        try {
            rows = engine.rows(sample.flat().statements(engine.dialect(), sample.partners()), statement.text());
        } catch (Exception e) {
            throw new AssertionError(of(sample) + "\n" + statement.text() + "\n" + e.getMessage(), e);
        }
        programmes++;
        if (Boolean.getBoolean("comp.sql.times")) {
            System.out.println("seed " + sample.seed() + ": " + statement.text().length() + " characters, made in " + (made - began) + " ms, run in " + (System.currentTimeMillis() - made) + " ms, forms complete "
                    + statement.forms().stream().map(MeasuredDecisions::isComplete).toList());
        }
        statement.forms().forEach(form -> {
            given += MeasuredDecisions.isComplete(form) ? 1 : 0;
            refused += MeasuredDecisions.isComplete(form) ? 0 : 1;
        });
        for (int i = 0; i < sample.partners().size(); i++) {
            compare(sample, i, statement, rows.get(FlatSamples.Sample.name(i)));
        }
    }

    private void compare(FlatSamples.Sample sample, int number, SqlStatement statement, Map<String, Object> row) {
        Set<String> read = statement.tables().stream().map(SqlStatement.Stored::name).collect(Collectors.toSet());
        Map<String, Object> document = sample.document(number, read);
        boolean attributed = sample.isAttributed(number, read, false);
        PartnerData partner = ObjectDocument.bind(sample.comp().programme().shape(), document).partner().orElseThrow();
        MeasuredDecisions measured = new MeasuredDecisions(sample.comp().programme().digest(), sample.asOf());
        List<String> reference = ReferenceDecisions.lines(sample.comp().programme(), document, sample.asOf()).orElseThrow();
        List<Decision> evaluated = sample.comp().decide(partner, sample.asOf(), false);
        for (int c = 0; c < evaluated.size(); c++) {
            Decision own = evaluated.get(c);
            Form form = statement.forms().get(c);
            boolean incomplete = Boolean.TRUE.equals(form.incomplete().map(row::get).orElse(false));
            unattributed += incomplete ? 1 : 0;
            assertThat(incomplete).as("incomplete, %s", of(sample)).isIn(!attributed, !sample.isAttributed(number, read, true));
            assertThat(incomplete && form.undetermined().map(row::get).filter(Boolean.FALSE::equals).isPresent()).as("decided though a row may belong to anybody, %s", of(sample)).isFalse();
            Optional<Decision> decided = measured.decision(form, row::get, own::missing);
            if (decided.isEmpty() && !incomplete) {
                assertThat(MeasuredDecisions.differing(form, row::get, own)).as("outcomes without their numbers, %s%n%s%n%s", of(sample), Comparison.text(document), statement.text()).isEmpty();
                withoutNumbers += form.level().isPresent() ? 1 : 0;
            }
            if (decided.isPresent() && !incomplete) {
                decisions++;
                undetermined += own.undetermined() ? 1 : 0;
                String line = DecisionJson.line(decided.get());
                if (!line.equals(reference.get(c)) || !line.equals(DecisionJson.line(own))) {
                    String other = line.equals(reference.get(c)) ? DecisionJson.line(own) : reference.get(c);
                    throw new AssertionError(of(sample) + "\n--- partner\n" + Comparison.text(document) + "\n--- statement\n" + statement.text() + "\n--- decided by the statement\n" + line
                            + "\n--- otherwise\n" + other + "\n--- row\n" + row + "\n--- it begins to differ here\n" + difference(line, other));
                }
            }
        }
    }

    private static String of(FlatSamples.Sample sample) {
        return "seed " + sample.seed() + ", as of " + sample.asOf() + "\n" + sample.written();
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - BEFORE);
        return one.substring(from, Math.min(one.length(), at + BEHIND)) + "\n" + other.substring(from, Math.min(other.length(), at + BEHIND));
    }
}
