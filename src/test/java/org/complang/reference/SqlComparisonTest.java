package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Competency;
import org.complang.report.DecisionJson;
import org.complang.report.Wording;
import org.complang.source.SourceFile;
import org.complang.sql.Dialect;
import org.complang.sql.FlatDocuments;
import org.complang.sql.Form;
import org.complang.sql.MeasuredDecisions;
import org.complang.sql.SqlFromModel;
import org.complang.sql.SqlStatement;
import org.junit.jupiter.api.Test;

/// Decides generated partners, in flat tables, by the statements that programmes turn into, and compares every byte of the decisions with those of the evaluator and of the reference.
///
/// `-Dcomp.sql.programmes=` is the number of generated programmes for each database, `-Dcomp.sql.seed=` chooses others. PostgreSQL is looked for under `-Dcomp.postgres.url=`, or `COMP_POSTGRES_URL` in the environment.
class SqlComparisonTest {
    private static final int PARTNERS = Integer.getInteger("comp.sql.partners", 15);
    private static final int PROGRAMMES = Integer.getInteger("comp.sql.programmes", 8);
    private static final long SEED = Long.getLong("comp.sql.seed", 20_261_127);
    private static final String SCHEMA = "compared_" + ProcessHandle.current().pid();
    private static final Wording ENGLISH = Wording.of("en");

    private int programmes;
    private int decisions;
    private int undetermined;
    private int given;
    private int refused;

    /// A database with a connection to it.
    private record Engine(Dialect dialect, Connection connection) { }

    @Test
    void duckDb() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            compare(new Engine(Dialect.called("duckdb").orElseThrow(), connection));
        }
    }

    @Test
    void postgres() throws SQLException {
        String url = System.getProperty("comp.postgres.url", System.getenv("COMP_POSTGRES_URL"));
        if (url == null || url.isBlank()) {
            System.out.println("!!! NOT RUN: the comparison on PostgreSQL, because neither comp.postgres.url nor COMP_POSTGRES_URL names a server");
            return;
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            compare(new Engine(Dialect.called("postgres").orElseThrow(), connection));
        }
    }

    private void compare(Engine engine) throws SQLException {
        System.out.println("comparison of statements on " + engine.dialect.name() + ": -Dcomp.sql.seed=" + SEED);
        List<World> worlds = List.of(world("src/test/resources/reference/workshop.comp"), world("competencies/vocabulary.comp", "competencies/data-model.comp"));
        World shipped = shipped();
        long began = System.currentTimeMillis();
        for (int i = 0; i < PROGRAMMES; i++) {
            long seed = SEED + i;
            World world = worlds.get((int) Math.floorMod(seed, (long) worlds.size()));
            WrittenCompetency competency = new CompetencyWriter(new Chance(seed), world.comp.programme()).competency();
            List<SourceFile> files = new ArrayList<>(world.files);
            files.add(new SourceFile("programme.comp", competency.text()));
            List<Diagnostic> mistakes = new ArrayList<>();
            Optional<Comp> comp = Comp.of(files, mistakes::add);
            if (comp.isPresent()) {
                compare(engine, comp.get(), seed, competency.text());
            }
            if (i % 4 == 0) {
                compare(engine, shipped.comp, seed, "the shipped programme");
            }
        }
        System.out.println(engine.dialect.name() + ": " + programmes + " programmes, " + decisions + " decisions compared, " + undetermined + " of them undetermined; " + refused + " of " + (given + refused)
                + " competencies have no complete statement; " + (System.currentTimeMillis() - began) + " ms");
        assertThat(decisions).isPositive();
    }

    private record World(List<SourceFile> files, Comp comp) { }

    private static World world(String... names) {
        List<SourceFile> files = Stream.of(names).map(name -> {
            try {
                return new SourceFile(name, Files.readString(Path.of(name)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).toList();
        return new World(files, Comp.of(files, _ -> { }).orElseThrow());
    }

    private static World shipped() {
        try (Stream<Path> files = Files.walk(Path.of("competencies"))) {
            return world(files.filter(file -> file.toString().endsWith(".comp")).map(Path::toString).sorted().toArray(String[]::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void compare(Engine engine, Comp comp, long seed, String programme) throws SQLException {
        Chance chance = new Chance(~seed);
        LocalDate asOf = chance.asOf();
        Set<String> names = comp.programme().competencies().stream().map(Competency::name).collect(Collectors.toSet());
        FlatTables flat = new FlatTables(comp.programme().shape());
        List<Map<String, List<Map<String, Object>>>> partners = new ArrayList<>();
        for (int i = 0; i < PARTNERS; i++) {
            partners.add(flat.rows(new DocumentWriter(chance, comp.programme().shape(), asOf).document(), "PARTNER-" + i, chance));
        }
        long began = System.currentTimeMillis();
        SqlStatement statement = new SqlFromModel(comp.programme(), engine.dialect, "", ENGLISH::say).statement(asOf, names);
        long made = System.currentTimeMillis();
        Map<String, Map<String, Object>> rows;
        try {
            rows = run(engine, flat.statements(engine.dialect.name(), partners), statement);
        } catch (SQLException e) {
            throw new AssertionError("seed " + seed + ", as of " + asOf + "\n" + programme + "\n" + statement.text() + "\n" + e.getMessage(), e);
        }
        programmes++;
        if (Boolean.getBoolean("comp.sql.times")) {
            System.out.println("seed " + seed + ": " + statement.text().length() + " characters, made in " + (made - began) + " ms, run in " + (System.currentTimeMillis() - made) + " ms, forms complete " + statement.forms().stream().map(MeasuredDecisions::isComplete).toList());
        }
        Set<String> read = statement.tables().stream().map(SqlStatement.Stored::name).collect(Collectors.toSet());
        MeasuredDecisions measured = new MeasuredDecisions(comp.programme().digest(), asOf);
        statement.forms().forEach(form -> {
            given += MeasuredDecisions.isComplete(form) ? 1 : 0;
            refused += MeasuredDecisions.isComplete(form) ? 0 : 1;
        });
        for (int i = 0; i < PARTNERS; i++) {
            Map<String, List<Map<String, Object>>> own = new LinkedHashMap<>(partners.get(i));
            own.keySet().retainAll(read);
            Map<String, Object> document = new FlatDocuments(comp.programme().shape()).document(own);
            PartnerData partner = ObjectDocument.bind(comp.programme().shape(), document).partner().orElseThrow();
            Map<String, Object> row = rows.get("PARTNER-" + i);
            List<String> reference = ReferenceDecisions.lines(comp.programme(), document, asOf).orElseThrow();
            List<Decision> expected = comp.decide(partner, asOf, false);
            for (int c = 0; c < expected.size(); c++) {
                Decision own1 = expected.get(c);
                Form form = statement.forms().get(c);
                Optional<Decision> decided = measured.decision(form, row::get, own1::missing);
                if (decided.isPresent()) {
                    decisions++;
                    undetermined += own1.undetermined() ? 1 : 0;
                    String line = DecisionJson.line(decided.get());
                    if (!line.equals(reference.get(c)) || !line.equals(DecisionJson.line(own1))) {
                        String other = line.equals(reference.get(c)) ? DecisionJson.line(own1) : reference.get(c);
                        int at = 0;
                        while (at < Math.min(line.length(), other.length()) && line.charAt(at) == other.charAt(at)) {
                            at++;
                        }
                        throw new AssertionError("seed " + seed + ", as of " + asOf + "\n" + programme + "\n--- partner\n" + Comparison.text(document) + "\n--- statement\n" + statement.text() + "\n--- decided by the statement\n" + line
                                + "\n--- otherwise\n" + other + "\n--- row\n" + row + "\n--- it begins to differ here\n" + line.substring(Math.max(0, at - 200), Math.min(line.length(), at + 100)) + "\n"
                                + other.substring(Math.max(0, at - 200), Math.min(other.length(), at + 100)));
                    }
                }
            }
        }
    }

    private static Map<String, Map<String, Object>> run(Engine engine, List<String> filling, SqlStatement statement) throws SQLException {
        boolean duckDb = engine.dialect.name().equals("duckdb");
        try (Statement sql = engine.connection.createStatement()) {
            sql.execute("CREATE SCHEMA " + SCHEMA);
            try {
                sql.execute((duckDb ? "SET search_path = '%s'" : "SET search_path TO %s").formatted(SCHEMA));
                for (String one : filling) {
                    sql.execute(one);
                }
                try (ResultSet result = sql.executeQuery(statement.text())) {
                    Map<String, Map<String, Object>> rows = new HashMap<>();
                    while (result.next()) {
                        Map<String, Object> row = new HashMap<>();
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                        }
                        assertThat(rows.put((String) row.get("partner"), row)).isNull();
                    }
                    return rows;
                }
            } finally {
                try (Statement last = engine.connection.createStatement()) {
                    last.execute(duckDb ? "SET search_path = 'main'" : "SET search_path TO public");
                    last.execute("DROP SCHEMA " + SCHEMA + " CASCADE");
                }
            }
        }
    }
}
