package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.evaluate.Needs;
import org.complang.model.Column;
import org.complang.model.Programme;
import org.complang.model.Source;
import org.complang.model.Type;
import org.complang.table.Chunk;
import org.complang.table.EightBytes;
import org.complang.table.Format;
import org.complang.table.PlainRows;
import org.complang.table.Rows;
import org.complang.table.TextRows;
import org.junit.jupiter.api.Test;

/// Generated rows through a [Screen] against the same rows one by one: what is kept, who is spoken of and what is set aside, byte by byte.
class ScreenTest {
    /// A source that tells of a customer in two columns, and of partners by one of two.
    private static final String SOURCE = """
            source usage-by-two-names "Usage by two names", in files ["two*"]:
              partner:
                mpn-id from "Partner", otherwise "Location"
              customer:
                tenant-id from "Tenant", otherwise "Domain"
                name from "Customer"
                usage:
                  workload from "Workload"
                  sku from "Sku"
                  trial is no
                  month from "Month", otherwise "Period"
                  active-users from "Users", otherwise "Seats"
            """;
    private static final Programme PROGRAMME = programme();
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    private static final Format FORMAT = new Format((byte) ',', (byte) '\n');
    private static final List<String> ODD = List.of("", " ", "n/a", "NULL", "1e5", "\"\"", "x\ty", "\u00e9", "caf\u00e9 1", "1,2", "\"1,2\"", "00000000-0000-0000-0000-000000000000", "Total", "a\"b", "12345678", "-1", "1E+05", "=1", "4102377.0", " P1", "P1 ");

    private final Random random = new Random(Long.getLong("comp.seed", 20261129L));
    private int goneTo;

    private static Programme programme() {
        try {
            Path own = Files.writeString(Files.createTempFile("source", ".comp"), SOURCE);
            Programme programme = Comp.load(Path.of("competencies"), own).programme();
            Files.delete(own);
            return programme;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void rowsThroughAScreenAndOneByOne() throws IOException {
        System.out.println("rows through a screen: -Dcomp.seed=" + Long.getLong("comp.seed", 20261129L));
        List<Source> sources = Stream.concat(PROGRAMME.sources().stream(), PROGRAMME.shape().tables().stream().map(table -> Source.ofTable(PROGRAMME.shape(), table))).toList();
        for (int i = 0; i < 300; i++) {
            // Every other one tells of usage, of which most rows are of no matter.
            Source source = i % 2 == 0 ? sources.get(i / 2 % sources.size()) : sources.stream().filter(one -> one.name().startsWith("usage")).toList().get(i / 2 % 2);
            boolean one = random.nextBoolean();
            Needs needs = Needs.of(PROGRAMME, AS_OF, competency -> !one || competency.name().equals("cloud-productivity"));
            Map<String, List<String>> columns = columns(source);
            FilePlan plan = FilePlan.of(source, PROGRAMME.shape().partnerKey(), List.copyOf(columns.keySet()), Optional.of(needs));
            String text = rows(columns, 1 + random.nextInt(1_500), random.nextInt(3) * random.nextInt(60));
            byte[] bytes = text.getBytes(i % 5 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            assertThat(encoded(plan, bytes, true)).as(source.name() + "\n" + text).isEqualTo(encoded(plan, bytes, false));
        }
    }

    @Test
    void rowsOfNoMatterAreNotGoneTo() throws IOException {
        Source source = Source.ofTable(PROGRAMME.shape(), PROGRAMME.shape().tables().stream().filter(table -> table.name().equals("usage")).findFirst().orElseThrow());
        String text = UsageTables.rows(random, true, false, 1);
        int rows = (int) text.lines().count() - 1;
        List<String> header = List.of(text.substring(0, text.indexOf('\n')).split(","));
        FilePlan plan = FilePlan.of(source, PROGRAMME.shape().partnerKey(), header, Optional.of(Needs.of(PROGRAMME, AS_OF, competency -> competency.name().equals("cloud-productivity"))));
        byte[] body = text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(encoded(plan, body, true)).isEqualTo(encoded(plan, body, false));
        assertThat(goneTo).isLessThan(rows / 2);
    }

    /// The columns of a source, and what mostly stands in them.
    private Map<String, List<String>> columns(Source source) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns(source.partner(), columns);
        return columns;
    }

    private static void columns(Source.Entry entry, Map<String, List<String>> columns) {
        for (Source.Given given : entry.given()) {
            if (given instanceof Source.Given.From from) {
                List<String> usual = new ArrayList<>(from.reading().as().keySet());
                usual.removeIf(text -> text.contains("\"") || text.contains(","));
                usual.addAll(usual(from.column()));
                from.from().forEach(written -> columns.putIfAbsent(written.names().getFirst(), usual));
            }
            if (given instanceof Source.Given.Joined joined) {
                for (Source.Part part : joined.parts()) {
                    if (part instanceof Source.Part.OfColumn(Source.Written from)) {
                        columns.putIfAbsent(from.names().getFirst(), List.of("one", "two"));
                    }
                }
            }
        }
        for (Source.Only only : entry.only()) {
            List<String> usual = Stream.concat(only.counts().stream(), only.leaves().stream().flatMap(leaves -> leaves.stream())).toList();
            only.from().forEach(written -> columns.putIfAbsent(written.names().getFirst(), usual.isEmpty() ? List.of("1") : usual));
        }
        entry.entries().forEach(inner -> columns(inner, columns));
    }

    private static List<String> usual(Column column) {
        return switch (column.type()) {
            case Type.Plain.ID -> List.of("P1", "P1", "P2", "4102377", "ed59814a-084d-79c4-4cd4-b1e04b16a870");
            case Type.Plain.TEXT -> List.of("Contoso", "Fabrikam Ltd", "");
            case Type.Plain.YES_NO -> List.of("true", "false");
            case Type.Plain.DATE -> List.of("2017-06-30", "2018-03-01", "2018-03-15", "");
            case Type.Plain.MONTH -> List.of("2017-03", "2017-06", "2018-01", "2018-02", "2018-03");
            case Type.Plain.COUNT -> List.of("0", "12", "4500");
            case Type.Plain.DECIMAL -> List.of("0", "12", "1.5");
            case Type.Money _ -> List.of("0", "1200", "99.95");
            case Type.Code(var vocabulary) -> vocabulary.terms().stream().map(term -> term.spellings().iterator().next()).filter(text -> !text.contains(",")).limit(40).toList();
        };
    }

    /// @param odd how many of a thousand values are odd
    private String rows(Map<String, List<String>> columns, int count, int odd) {
        StringBuilder text = new StringBuilder();
        List<String> names = List.copyOf(columns.keySet());
        for (int row = 0; row < count; row++) {
            if (odd > 0 && random.nextInt(400) == 0) {
                text.append(random.nextBoolean() ? String.join(",", names) : random.nextBoolean() ? "" : "a,b,c").append('\n');
            }
            for (int column = 0; column < names.size(); column++) {
                List<String> usual = columns.get(names.get(column));
                String value = random.nextInt(1_000) < odd ? ODD.get(random.nextInt(ODD.size())) : usual.isEmpty() ? "" : usual.get(random.nextInt(usual.size()));
                text.append(column == 0 ? "" : ",").append(random.nextInt(50) == 0 && !value.contains("\"") ? '"' + value + '"' : value);
            }
            text.append(random.nextInt(100) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    /// Whatever is written down of rows.
    ///
    /// @param together whether rows that are ahead are told of
    private List<String> encoded(FilePlan plan, byte[] bytes, boolean together) throws IOException {
        TextRows rows = new TextRows(FORMAT, plan.slotOf, plan.columnOf.length);
        rows.begin(new Chunk(0, 2, Arrays.copyOf(bytes, bytes.length + Chunk.SLACK), bytes.length, false, false, true, EightBytes.isAscii(bytes, bytes.length)));
        List<String> all = new ArrayList<>();
        try (Spill kept = new Spill(4, 1 << 24); Spill mentioned = new Spill(4, 1 << 24); Spill rejected = new Spill(1, 1 << 24)) {
            Faults faults = new Faults(rejected);
            new RowEncoder(plan, KeptRow.PLANS, 0, new Mentions(mentioned), new PartBuffers(kept), faults, Optional.empty()).read(watched(rows, together), 0);
            for (Spill spill : List.of(kept, mentioned, rejected)) {
                for (int part = 0; part < spill.parts(); part++) {
                    all.add(told(spill.read(part)));
                }
            }
            all.addAll(List.of("attributed " + faults.attributed(), "unattributed " + faults.unattributed(), "fitting " + faults.fitting(), "joined " + faults.joined(),
                    "months " + faults.months().values(), "ways " + faults.ways(), "asked " + faults.asked().keySet()));
        }
        return all;
    }

    /// What was written down, in few words.
    private static String told(Spill.Reader reader) throws IOException {
        long length = 0;
        int hash = 0;
        for (Optional<Bytes> segment = reader.next(); segment.isPresent(); segment = reader.next()) {
            Bytes in = segment.get();
            length += in.length;
            for (int i = 0; i < in.length; i++) {
                hash = hash * 31 + in.bytes[i];
            }
        }
        return length + " bytes, " + hash;
    }

    private Rows watched(Rows rows, boolean together) {
        return (Rows) Proxy.newProxyInstance(Rows.class.getClassLoader(), new Class<?>[] {Rows.class}, (_, method, arguments) -> {
            if (method.getName().equals("ahead") && !together) {
                return PlainRows.NONE;
            }
            goneTo += method.getName().equals("to") || method.getName().equals("next") && together ? 1 : 0;
            try {
                return method.invoke(rows, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
