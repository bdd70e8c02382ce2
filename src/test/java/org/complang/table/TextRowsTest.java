package org.complang.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rows that are found by their marks are those that are read byte by byte, whatever stands in a text.
class TextRowsTest {
    private static final String[] PIECES = {"a", "bc", ",", ",", ",", "\n", "\n", "\r\n", "\"", "\"x\"", "\"y,z\"", "\"p\nq\"", "\"\"", " ", "long enough to go beyond a word", "\u00e9"};

    @Test
    void byMarksAndByBytes() {
        long seed = Long.getLong("comp.seed", 20261128L);
        System.out.println("rows by marks and by bytes: -Dcomp.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 60_000; i++) {
            int columns = 1 + random.nextInt(4);
            String text = i % 3 == 0 ? anything(random, 1 + random.nextInt(60)) : rows(random, columns, random.nextInt(i % 50 == 1 ? 900 : 30));
            char lineEnd = random.nextInt(9) == 0 ? '\r' : '\n';
            String ended = (lineEnd == '\r' ? text.replace("\r", "").replace('\n', '\r') : text) + (random.nextBoolean() ? lineEnd : "");
            List<String> byBytes = read(ended, lineEnd, columns, false);
            assertThat(read(ended, lineEnd, columns, true)).as("seed " + seed + ": " + ended).isEqualTo(byBytes);
            assertThat(ahead(ended, lineEnd, columns, random)).as("several at once, seed " + seed + ": " + ended).isEqualTo(byBytes);
        }
    }

    private static String anything(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String rows(Random random, int columns, int rows) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : ",").append(switch (random.nextInt(14)) {
                    case 0 -> "\"q,r\"";
                    case 1 -> "\"s\"\"t\"";
                    case 2 -> random.nextInt(9) == 0 ? "19\" rack" : "\"\"";
                    case 3 -> random.nextInt(9) == 0 ? "\"u\nv\"" : "";
                    case 4 -> random.nextInt(40) == 0 ? "\"w" : "w";
                    default -> "value " + random.nextInt(1_000);
                });
            }
            text.append(random.nextInt(12) == 0 ? "\r\n" : "\n").append(random.nextInt(30) == 0 ? "\n" : "");
        }
        return text.toString();
    }

    private static List<String> read(String text, char lineEnd, int columns, boolean byMarks) {
        TextRows rows = rows(text, lineEnd, columns, byMarks);
        List<String> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row(rows, columns));
        }
        read.add(rows.isCutShort() + "");
        return read;
    }

    /// The same, where rows that are ahead are gone to, now and then.
    private static List<String> ahead(String text, char lineEnd, int columns, Random random) {
        TextRows rows = rows(text, lineEnd, columns, true);
        List<String> read = new ArrayList<>();
        while (true) {
            PlainRows ahead = random.nextInt(4) == 0 ? PlainRows.NONE : rows.ahead();
            for (int row = 0; row < ahead.count(); row++) {
                rows.to(row);
                read.add(row(rows, columns));
            }
            if (ahead.count() == 0) {
                if (!rows.next()) {
                    break;
                }
                read.add(row(rows, columns));
            }
        }
        read.add(rows.isCutShort() + "");
        return read;
    }

    private static TextRows rows(String text, char lineEnd, int columns, boolean byMarks) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        TextRows rows = new TextRows(new Format((byte) ',', (byte) lineEnd), IntStream.range(0, columns).toArray(), columns, byMarks);
        rows.begin(new Chunk(0, 1, Arrays.copyOf(utf8, utf8.length + Chunk.SLACK), utf8.length, false, false, true, EightBytes.isAscii(utf8, utf8.length)));
        return rows;
    }

    private static String row(TextRows rows, int columns) {
        StringBuilder row = new StringBuilder(rows.line() + " " + rows.fault() + " " + rows.fields() + " <" + rows.row() + ">");
        for (int slot = 0; slot < columns && rows.fault() == Rows.Fault.NONE; slot++) {
            row.append(" [").append(rows.text(slot)).append("] at ").append(rows.column(slot)).append(rows.strayQuote(new int[] {slot}) >= 0 ? " stray" : "");
        }
        return row.append(rows.fault() == Rows.Fault.NONE ? "" : " " + rows.faultColumn()).append(rows.endsOpen() ? " open" : "").toString();
    }
}
