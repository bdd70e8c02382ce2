package org.complang.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.complang.Comp;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.junit.jupiter.api.Test;

/// Records of several partners in one batch are put together for each partner by itself.
class DuplicatesTest {
    private static final Shape SHAPE = Comp.load(Path.of("competencies")).programme().shape();

    private final Binder.Building[] tables = SHAPE.tables().stream().map(table -> new Binder.Building(table, false)).toArray(Binder.Building[]::new);
    private final List<String> texts = new ArrayList<>(IntStream.range(0, 100).mapToObj(i -> "text " + i).toList());
    private final List<String> told = new ArrayList<>();

    private static Table table(String name) {
        return SHAPE.tables().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static Column column(String table, String name) {
        return table(table).columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }

    private int add(String table, int parent, Object... cells) {
        Binder.Building building = tables[table(table).index()];
        int row = building.add(parent);
        for (int i = 0; i < cells.length; i += 2) {
            building.columns[column(table, (String) cells[i]).index()][row] = ((Number) cells[i + 1]).longValue();
        }
        return row;
    }

    private int partner(int number) {
        int row = tables[0].add(-1);
        tables[0].columns[SHAPE.partnerKey().index()][row] = number;
        return row;
    }

    private PartnerData united() {
        Duplicates duplicates = new Duplicates((Diagnostic diagnostic) -> told.add(diagnostic.code() + " " + ((Place.InFile) diagnostic.place()).file()),
                (partner, field) -> new Place.InFile(partner + ": " + field), texts, SHAPE);
        return new PartnerData(SHAPE, duplicates.unite(tables), texts);
    }

    private static long[] cells(PartnerData data, String table, String column) {
        return data.cells(column(table, column));
    }

    @Test
    void recordsOfTwoPartnersAreNeverOne() {
        int second = 1 - partner(40);
        partner(41);
        for (int partner = 0; partner < 2; partner++) {
            add("customers", partner, "tenant-id", 7, "market", 0);
            add("customers", partner, "tenant-id", 7, "market", partner);
        }
        PartnerData data = united();
        assertThat(data.partners()).isEqualTo(2);
        assertThat(data.partner(0)).isEqualTo("text 40");
        assertThat(data.partner(second)).isEqualTo("text 41");
        assertThat(data.rows(table("customers")).parent()).containsExactly(0, 1);
        assertThat(cells(data, "customers", "market")).containsExactly(0, Cells.UNKNOWN);
        assertThat(told).containsExactly("DIFFERING_DUPLICATES 1: customers[text 7].market");
    }

    @Test
    void rowsStandInTheOrderOfThePartnersHoweverTheyCame() {
        partner(40);
        partner(41);
        int late = add("customers", 1, "tenant-id", 1);
        int early = add("customers", 0, "tenant-id", 2);
        int again = add("customers", 1, "tenant-id", 1);
        add("usage", again, "workload", 1, "sku", 3, "month", 24_000);
        add("usage", early, "workload", 2, "sku", 3, "month", 24_000);
        add("usage", late, "workload", 0, "sku", 3, "month", 24_000);
        PartnerData data = united();
        assertThat(cells(data, "customers", "tenant-id")).containsExactly(2, 1);
        assertThat(cells(data, "usage", "workload")).containsExactly(2, 1, 0);
        assertThat(data.rows(table("usage")).parent()).containsExactly(0, 1, 1);
        assertThat(data.firstWithin(table("usage"), SHAPE.root(), 1)).isEqualTo(1);
        assertThat(data.firstWithin(table("usage"), SHAPE.root(), 2)).isEqualTo(3);
        assertThat(data.partnerOf(table("usage"), 2)).isEqualTo(1);
    }

    @Test
    void aKeyOfTheWholeDocumentIsUniqueForOnePartnerAlone() {
        partner(40);
        partner(41);
        int one = add("customers", 0, "tenant-id", 1);
        int two = add("customers", 1, "tenant-id", 1);
        int three = add("customers", 1, "tenant-id", 2);
        add("revenue", one, "record-id", 9);
        add("revenue", two, "record-id", 9);
        add("revenue", two, "record-id", 8);
        add("revenue", three, "record-id", 9);
        PartnerData data = united();
        assertThat(data.rows(table("revenue")).doubtful()).containsExactly(false, true, false, true);
        assertThat(told).containsExactly("KEY_IN_TWO_PLACES 1: customers[text 2].revenue[text 9]");
    }

    @Test
    void daysArePutTogetherInAnyOrder() {
        for (Column column : List.of(column("exams", "passed-on"), column("people", "associated-until"), column("certifications", "expires-on"))) {
            long[] cells = {Cells.UNKNOWN, Cells.NONE, 16_000, 17_000, Movable.together(column, 16_000, Cells.UNKNOWN), Movable.together(column, Cells.UNKNOWN, 17_000)};
            for (long a : cells) {
                assertThat(Movable.together(column, a, a)).isEqualTo(a);
                for (long b : cells) {
                    assertThat(Movable.together(column, a, b)).isEqualTo(Movable.together(column, b, a));
                    for (long c : cells) {
                        assertThat(Movable.together(column, Movable.together(column, a, b), c)).as("%s: %s, %s, %s", column, a, b, c)
                                .isEqualTo(Movable.together(column, a, Movable.together(column, b, c)));
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotGivenLeavesTheValueOfTheOther() {
        partner(40);
        int one = add("people", 0, "person-id", 1);
        add("people", 0, "person-id", 1, "associated-until", 17_000);
        add("people", 0, "person-id", 1, "associated-until", 17_500);
        add("people", 0, "person-id", 2);
        add("exams", one, "code", 3);
        add("exams", one, "code", 3, "passed-on", 16_000);
        add("exams", one, "code", 4, "passed-on", 16_000);
        add("exams", one, "code", 4, "passed-on", Cells.UNKNOWN);
        PartnerData data = united();
        assertThat(cells(data, "people", "associated-until")).containsExactly(17_500, Cells.NONE);
        assertThat(cells(data, "exams", "passed-on")).containsExactly(16_000, 16_000);
        assertThat(data.settled(column("exams", "passed-on"))).containsExactly(16_000, Cells.UNKNOWN);
        assertThat(cells(data, "people", "name")).containsExactly(Cells.NONE, Cells.NONE);
        assertThat(data.rows(table("people")).origin()).isNull();
    }

    @Test
    void recordsWithoutAKeyAreTheSameWhereNothingIsGivenAndWhereNothingIs() {
        partner(40);
        int customer = add("customers", 0, "tenant-id", 1);
        add("associations", customer, "type", 2, "starts-on", 16_000);
        add("associations", customer, "type", 2, "starts-on", 16_000, "ends-on", Cells.NONE, "product", Cells.NONE);
        assertThat(united().rows(table("associations")).count()).isEqualTo(1);
    }

    @Test
    void aRecordWhoseKeyIsNotGivenMayNotExist() {
        partner(40);
        int person = add("people", 0, "person-id", 1);
        add("exams", person, "passed-on", 16_000);
        add("exams", person, "code", 3);
        assertThat(united().rows(table("exams")).doubtful()).containsExactly(true, false);
    }

    @Test
    void recordsMayBeMissingOfOnePartnerAlone() {
        partner(40);
        partner(41);
        tables[table("people").index()].lacks(1);
        PartnerData data = united();
        assertThat(data.rows(table("people")).isIncomplete(0)).isFalse();
        assertThat(data.rows(table("people")).isIncomplete(1)).isTrue();
        assertThat(data.rows(table("customers")).isIncomplete()).isFalse();
    }
}
