package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents on lines of their own are read from their bytes, a value that stands as it stood before is not read again; those of a list are read one by one, each value by itself. Both say the same.
class TwoReadersTest {
    private static final long SEED = Long.getLong("comp.seed", 20_261_130);
    private static final Map<String, List<String>> VALUES = Map.of(
            "\"name\"", List.of("\"N\"", "\"N \"", "\"N,\"", "\"N}\"", "\"N\\\"\"", "null"),
            "\"workload\"", List.of("\"Yammer\"", "\"yammer\"", "\"Yam\\u006der\"", "\"Yammers\""),
            "\"sku\"", List.of("\"E3\"", "\"E\"", "\"E3,\""),
            "\"trial\"", List.of("false", "true", "null", "\"no\""),
            "\"month\"", List.of("\"2018-02\"", "\"2018-01\"", "\"2018-2\""),
            "\"activeUsers\"", List.of("100", "1000", "10", "\"100\"", "1e2", "null"),
            "\"paidSeats\"", List.of("7", "70", "7.0"));

    private static final String ALIKE = """
            {"partner":{"mpnId":"%d","market":"developed"},"people":[{"personId":"p","exams":[{"code":"70-346","passedOn":"2017-01-01"},{"code":"70-347","passedOn":"2017-01-01"}]}],\
            "customers":[{"tenantId":"t","associations":[{"type":"DPOR","from":"2016-01-01"}],"usage":[{"workload":"Yammer","sku":"E3","trial":false,"month":"2018-02","activeUsers":%d}]}]}""";

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    /// How far this document keeps to one way of writing.
    private int strange;

    private String record(List<String> names, String more) {
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            List<String> values = VALUES.get(name);
            fields.add(name + blank(":") + values.get(random.nextInt(10) < strange ? random.nextInt(values.size()) : random.nextInt(2)));
        }
        if (random.nextInt(20) < strange) {
            Collections.shuffle(fields, random);
        }
        if (random.nextInt(40) < strange) {
            fields.add(fields.getFirst());
        }
        return "{" + String.join(blank(","), fields) + more + "}";
    }

    private String blank(String mark) {
        return random.nextInt(10) < strange ? mark + " ".repeat(random.nextInt(3)) : mark;
    }

    private String document(int id) {
        strange = Math.max(0, random.nextInt(8) - 5);
        String usage = IntStream.range(0, random.nextInt(6)).mapToObj(_ -> record(List.of("\"workload\"", "\"sku\"", "\"trial\"", "\"month\"", "\"activeUsers\"", "\"paidSeats\""), ""))
                .collect(Collectors.joining(blank(",")));
        return "{\"partner\":" + record(List.of("\"name\""), ",\"mpnId\":\"" + id + "\",\"market\":\"developing\"")
                + ",\"people\":[{\"personId\":\"p\",\"exams\":[{\"code\":\"70-346\",\"passedOn\":\"2017-01-01\"},{\"code\":\"70-347\",\"passedOn\":\"2017-01-01\"}]}]"
                + ",\"customers\":[{\"tenantId\":\"t\",\"associations\":[{\"type\":\"DPOR\",\"from\":\"2016-01-01\"}],\"usage\":[" + usage + "]}]}";
    }

    private CommandLineRun evaluate(String file, String text) throws IOException {
        Path data = Files.createDirectories(folder.resolve(file));
        Files.writeString(data.resolve("partners.json"), text);
        return CommandLineRun.of(List.of("evaluate", "--data", data.toString(), "--as-of", "2018-03-15", "--format", "csv", "--lang", "en"), new byte[0]);
    }

    @Test
    void sayTheSame() throws IOException {
        System.out.println("documents by two readers: -Dcomp.seed=" + SEED);
        List<String> documents = IntStream.range(0, 3_000).mapToObj(this::document).toList();
        CommandLineRun lines = evaluate("lines", String.join("\n", documents));
        CommandLineRun list = evaluate("list", "[" + String.join(",\n", documents) + "]");
        assertThat(lines.out().lines().filter(line -> line.contains("silver")).count()).isGreaterThan(100);
        assertThat(lines.out()).isEqualTo(list.out());
        assertThat(lines.err()).contains("error[");
    }

    /// Documents of one length stand in the same places of each stretch of text that is read at once: what was read of one stretch says nothing of the next.
    @Test
    void stretchesOfText() throws IOException {
        String text = IntStream.range(0, 60_000).mapToObj(id -> ALIKE.formatted(1_000_000 + id, 1_000 + 8_000 * random.nextInt(2))).collect(Collectors.joining("\n"));
        CommandLineRun lines = evaluate("lines", text);
        CommandLineRun list = evaluate("list", "[" + text.replace("\n", ",\n") + "]");
        assertThat(lines.out().lines().filter(line -> line.contains("silver")).count()).isBetween(29_000L, 31_000L);
        assertThat(lines.out()).isEqualTo(list.out());
    }
}
