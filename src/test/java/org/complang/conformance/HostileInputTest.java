package org.complang.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Inputs that nobody writes by hand: each ends within seconds, with located messages that a person can read, and without an exception.
class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// Characters of messages; more of them help nobody.
    private static final int MESSAGES = 2_000_000;

    private static final String BEFORE = """
            competency mail "Mail":
              measure users: total active-users of usage in the last closed month
              option any-way:
                silver requires:
            """;
    private static final String PARTNER = """
            {"partner":{"mpnId":"MPN-1","market":"developed"},"people":[%s],"customers":[{"tenantId":"T1","associations":[{"type":"DPOR","from":"2016-01-01"}],\
            "usage":[{"workload":"Exchange Online","sku":"%s","trial":false,"month":"2018-02","activeUsers":%s}]}]%s}
            """;

    @TempDir
    private Path folder;

    /// Programmes that are wrong, with a code that must be among the messages.
    @TestFactory
    Stream<DynamicTest> programmes() {
        Map<String, String> codeAndText = new LinkedHashMap<>();
        codeAndText.put("nested-too-deeply: 100,000 round brackets", step("(".repeat(100_000)));
        codeAndText.put("nested-too-deeply: 100,000 square brackets", step("1 person who passed any of " + "[".repeat(100_000)));
        codeAndText.put("unexpected: 100,000 closing brackets", step(")".repeat(100_000)));
        codeAndText.put("nested-too-deeply: 100,000 not", step("1 person who " + "not ".repeat(100_000) + "passed 70-346"));
        codeAndText.put("nested-too-deeply: 100,000 additions", step("users" + " + users".repeat(100_000) + " at least 5"));
        codeAndText.put("nested-too-deeply: 100,000 products", step("users" + " * 2".repeat(100_000) + " at least 5"));
        codeAndText.put("nested-too-deeply: 2,000 lists in lists", step(nested(2_000)));
        codeAndText.put("unknown-name: a name of a million letters", step("a".repeat(1_000_000) + " at least 5"));
        codeAndText.put("unknown-name: a condition of 100,000 parts", step("users at least 5" + " and users at least 5".repeat(60_000) + " and no-users at least 5"));
        codeAndText.put("bad-number: a number of 100,000 digits", step("users at least " + "9".repeat(100_000)));
        codeAndText.put("bad-number: 100,000 decimals", step("users at least 0." + "9".repeat(100_000)));
        codeAndText.put("bad-number: 100,000 digits of people", step("9".repeat(100_000) + " people who passed 70-346"));
        codeAndText.put("repeated-in-list: a list of 100,000 codes", step("1 person who passed any of [70-346" + ", 70-346".repeat(100_000) + "]"));
        codeAndText.put("unknown-term: a list of 100,000 unknown codes", step("1 person who passed any of [" + numbered("x", 100_000) + "]"));
        codeAndText.put("file-too-large: one line of 50 MB", "a".repeat(50 << 20));
        codeAndText.put("too-many-words: a million commas", ",".repeat(1_000_000));
        codeAndText.put("unexpected: 100,000 lines without a sentence", "1 2 3\n".repeat(100_000));
        codeAndText.put("stray-character: 500,000 stray characters", "~".repeat(500_000));
        codeAndText.put("invisible-character: 500,000 invisible characters", "\u200B".repeat(500_000));
        codeAndText.put("tab-indentation: 100,000 tabs", "document:\n" + "\t".repeat(100_000) + "people: list of person\n");
        codeAndText.put("unclosed-text: 100,000 quotes", "\"\n".repeat(100_000));
        codeAndText.put("nested-too-deeply: 20,000 growths", step("growth of ".repeat(20_000) + "users at least 5"));
        codeAndText.put("nested-too-deeply: 20,000 greater of", step("greater of ".repeat(20_000) + "1 and 1 at least 1"));
        codeAndText.put("nested-too-deeply: 20,000 number of full", step("number of full 2% of ".repeat(20_000) + "1 at least 1"));
        codeAndText.put("nested-too-deeply: 20,000 later of", step("later of ".repeat(20_000) + "as-of-date and as-of-date before 2018-01-01"));
        codeAndText.put("nested-too-deeply: 40 comparisons with two ends", step("(1 if (".repeat(40) + "users at least 1" + " from 1 to 2), 2 otherwise)".repeat(40) + " at least 1"));
        codeAndText.put("nested-too-deeply: a chain of 5,000 measures", chain(5_000, "measure m%d: m%d + 1\n") + step("m5000 at least 5"));
        codeAndText.put("nested-too-deeply: a chain of 5,000 measures, the last first", chain(5_000, "measure m%d: m%d + 1\n").lines().toList().reversed().stream().map(line -> line + "\n").collect(Collectors.joining())
                + step("m5000 at least 5"));
        codeAndText.put("expands-too-far: 30 measures, each of twice the one before", chain(30, "measure m%1$d: m%2$d + m%2$d\n") + step("m30 at least 5"));
        codeAndText.put("expands-too-far: 30 measures with a parameter, each of twice the one before", "measure m0(n): n\n" + chain(30, "measure m%1$d(n): m%2$d(n) + m%2$d(n)\n").lines().skip(1).map(line -> line + "\n").collect(Collectors.joining())
                + step("m30(1) at least 5"));
        codeAndText.put("nested-too-deeply: a chain of 8,000 sets", "set m0: [70-346]\n" + chain(8_000, "set m%d: [m%d]\n").lines().skip(1).map(line -> line + "\n").collect(Collectors.joining()) + step("1 person who passed any of [m8000]"));
        codeAndText.put("out-of-reach: 10,000 records with 10,000 below each", BEFORE + "      users at least 5\n  example \"many\", as of 2018-03-15:\n    10,000 people:\n      10,000 exam-pass code 70-346\n    expect no level\n");
        return codeAndText.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            CommandLineRun run = check(entry.getValue().getBytes(StandardCharsets.UTF_8));
            assertThat(run.err()).contains("[" + entry.getKey().replaceFirst(":.*", "") + "]").contains("hostile.comp");
            assertThat(run.exit()).isEqualTo(entry.getKey().startsWith("repeated-in-list") ? 0 : 1);
        }));
    }

    @TestFactory
    Stream<DynamicTest> garbage() {
        byte[] garbage = new byte[20 << 20];
        new Random(1).nextBytes(garbage);
        byte[] little = Arrays.copyOf(garbage, 1 << 20);
        byte[] braces = "{".repeat(20 << 20).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                DynamicTest.dynamicTest("20 MB as a programme", () -> assertThat(check(garbage).err()).contains("[file-too-large]")),
                DynamicTest.dynamicTest("1 MB as a programme", () -> assertThat(check(little).err()).contains("hostile.comp:1:")),
                DynamicTest.dynamicTest("20 MB as data", () -> assertThat(evaluate(garbage).err()).contains("hostile.json:1:1")),
                DynamicTest.dynamicTest("20 MB of opening braces as data", () -> assertThat(evaluate(braces).err()).contains("[json-broken]")));
    }

    /// Documents that are wrong, with the code of a message; the partner behind them is decided all the same.
    @TestFactory
    Stream<DynamicTest> documents() {
        Map<String, String> codeAndText = new LinkedHashMap<>();
        codeAndText.put("json-too-deep: 100,000 lists in lists", partner("", "E3", "1", ",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000)));
        codeAndText.put("json-too-deep: 100,000 records in records", partner("", "E3", "1", ",\"x\":" + "{\"x\":".repeat(100_000) + "1" + "}".repeat(100_000)));
        codeAndText.put("number-too-large: a number of 100,000 digits", partner("", "E3", "9".repeat(100_000), ""));
        codeAndText.put("number-too-large: a number with an exponent of 100,000 digits", partner("", "E3", "1e" + "9".repeat(100_000), ""));
        codeAndText.put("json-broken: a name of a field of a million letters", partner("", "E3", "1", ",\"" + "x".repeat(1_000_000) + "\":1"));
        codeAndText.put("undeclared-field: 100,000 fields that nobody declared", partner("", "E3", "1", "," + fields(100_000)));
        codeAndText.put("undeclared-spelling: 100,000 spellings that nobody declared", partner(exams(100_000), "E3", "1", ""));
        codeAndText.put("not-a-document: one line of 50 MB", "x".repeat(50 << 20) + "\n");
        codeAndText.put("not-a-document: 100,000 lines of text", "hello, world\n".repeat(100_000));
        return codeAndText.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            CommandLineRun run = evaluate((entry.getValue() + partner("", "E3", "2000", "").replace("MPN-1", "MPN-2")).getBytes(StandardCharsets.UTF_8));
            assertThat(run.err()).contains("[" + entry.getKey().replaceFirst(":.*", "") + "]").contains("hostile.json:1:");
            assertThat(run.out()).contains("MPN-2");
            assertThat(run.exit()).isEqualTo(entry.getKey().startsWith("undeclared") ? 0 : 1);
        }));
    }

    /// Large, but not wrong.
    @TestFactory
    Stream<DynamicTest> largeButRight() {
        return Stream.of(
                DynamicTest.dynamicTest("a text of a megabyte", () -> {
                    CommandLineRun run = evaluate(partner("", "x".repeat(1_000_000), "2000", "").getBytes(StandardCharsets.UTF_8));
                    assertThat(run.out()).contains("MPN-1");
                    assertThat(run.exit()).isEqualTo(0);
                }),
                DynamicTest.dynamicTest("100,000 people that are one", () -> {
                    String person = "{\"personId\":\"P1\",\"exams\":[{\"code\":\"70-346\",\"passedOn\":\"2017-06-15\"},{\"code\":\"70-347\",\"passedOn\":\"2017-06-15\"}]}";
                    CommandLineRun run = evaluate(partner(person + ("," + person).repeat(99_999), "E3", "4000", "").getBytes(StandardCharsets.UTF_8));
                    assertThat(run.out()).contains("decided,silver");
                }),
                DynamicTest.dynamicTest("a million commas and brackets between documents", () -> {
                    CommandLineRun run = evaluate((",".repeat(1_000_000) + "[]".repeat(1_000_000) + partner("", "E3", "1", "")).getBytes(StandardCharsets.UTF_8));
                    assertThat(run.out()).contains("MPN-1");
                }));
    }

    /// What is as large as it may be is read, and what is larger is not.
    @TestFactory
    Stream<DynamicTest> largest() {
        String programme = step("1 person who passed 70-346");
        return Stream.of(
                DynamicTest.dynamicTest("file-too-large: a comment up to 4 MB", () -> {
                    String text = programme + "#" + "x".repeat((4 << 20) - programme.length() - 1);
                    assertThat(check(text.getBytes(StandardCharsets.UTF_8)).exit()).isEqualTo(0);
                    assertThat(check((text + "x").getBytes(StandardCharsets.UTF_8)).err()).contains("[file-too-large]");
                }),
                DynamicTest.dynamicTest("a list of nearly 400,000 words and marks", () ->
                        assertThat(check(step("1 person who passed any of [" + "70-346, ".repeat(199_900) + "70-346]").getBytes(StandardCharsets.UTF_8)).exit()).isEqualTo(0)),
                DynamicTest.dynamicTest("document-too-large: spaces up to 256 MB, and one more", () -> {
                    assertThat(evaluate(spaced("MPN-1", 256L << 20)).out()).contains("MPN-1").contains("MPN-2");
                    CommandLineRun run = evaluate(spaced("MPN-1", (256L << 20) + 1));
                    assertThat(run.err()).contains("-:1:1: error[document-too-large]");
                    assertThat(run.out()).doesNotContain("MPN-1").contains("MPN-2");
                    assertThat(run.exit()).isEqualTo(1);
                }));
    }

    /// A document of so many bytes, most of them spaces, and a small one on the next line.
    private static InputStream spaced(String partner, long bytes) {
        byte[] before = ("{\"partner\":{\"mpnId\":\"" + partner + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] behind = "}\n{\"partner\":{\"mpnId\":\"MPN-2\"}}\n".getBytes(StandardCharsets.UTF_8);
        InputStream spaces = new InputStream() {
            private long left = bytes - before.length - 1;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int some = (int) Math.min(left, length);
                Arrays.fill(into, from, from + some, (byte) ' ');
                left -= some;
                return some == 0 ? -1 : some;
            }
        };
        return new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(before), spaces, new ByteArrayInputStream(behind))));
    }

    private static CommandLineRun evaluate(InputStream in) {
        return run(List.of("evaluate", "--lang", "en", "--program", "competencies", "--competency", "cloud-productivity", "--data", "-", "--as-of", "2018-03-15",
                "--format", "csv"), in);
    }

    private CommandLineRun check(byte[] programme) throws IOException {
        Path file = Files.write(folder.resolve("hostile.comp"), programme);
        return run(List.of("check", "--lang", "en", "competencies/data-model.comp", "competencies/vocabulary.comp", file.toString()));
    }

    private CommandLineRun evaluate(byte[] data) throws IOException {
        Path file = Files.write(folder.resolve("hostile.json"), data);
        return run(List.of("evaluate", "--lang", "en", "--program", "competencies", "--competency", "cloud-productivity", "--data", file.toString(), "--as-of", "2018-03-15",
                "--format", "csv"));
    }

    private static CommandLineRun run(List<String> arguments) {
        return run(arguments, InputStream.nullInputStream());
    }

    private static CommandLineRun run(List<String> arguments, InputStream in) {
        CommandLineRun run = assertTimeoutPreemptively(PATIENCE, () -> CommandLineRun.of(arguments, in));
        assertThat(run.err().length()).as("characters of messages").isLessThan(MESSAGES);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("comp: check:").doesNotContain("comp: evaluate:");
        return run;
    }

    private static String step(String text) {
        return BEFORE + "      users at least 10\n      " + text + "\n";
    }

    /// Definitions of which each is by the one before, from number 0 on.
    private static String chain(int length, String line) {
        return "measure m0: number of people\n" + IntStream.rangeClosed(1, length).mapToObj(i -> line.formatted(i, i - 1)).collect(Collectors.joining());
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder("any of:\n");
        for (int i = 1; i <= depth; i++) {
            text.repeat(' ', 6 + i).append("any of:\n");
        }
        return text.repeat(' ', 7 + depth).append("users at least 1").toString();
    }

    private static String numbered(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + i);
        }
        return String.join(", ", names);
    }

    private static String partner(String people, String sku, String users, String more) {
        return PARTNER.formatted(people, sku, users, more);
    }

    private static String fields(int count) {
        StringBuilder text = new StringBuilder("\"x\":1");
        for (int i = 0; i < count; i++) {
            text.append(",\"x").append(i).append("\":1");
        }
        return text.toString();
    }

    private static String exams(int count) {
        StringBuilder text = new StringBuilder("{\"personId\":\"P1\",\"exams\":[{\"code\":\"70-346\",\"passedOn\":\"2017-06-15\"}");
        for (int i = 0; i < count; i++) {
            text.append(",{\"code\":\"x").append(i).append("\",\"passedOn\":\"2017-06-15\"}");
        }
        return text.append("]}").toString();
    }
}
