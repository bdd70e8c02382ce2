package org.complang.bulk;

import static org.complang.bulk.FaultyTables.countedLine;
import static org.complang.bulk.FaultyTables.partnersFrom;
import static org.complang.bulk.FaultyTables.usage;
import static org.complang.bulk.FaultyTables.withUsage;
import static org.complang.bulk.FaultyTables.zipped;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cases in which the text of a table is broken, or only unusual: quotes, encodings, delimiters, line ends, ends of files.
final class FaultyTexts {
    private static final String USAGE = "usage.csv";

    private FaultyTexts() { }

    static List<FaultyCase> cases() {
        List<FaultyCase> cases = new ArrayList<>();
        cases.addAll(quotes());
        cases.addAll(lostQuotes());
        cases.add(quotesInTwoRows());
        cases.add(quotesInOneColumn());
        cases.addAll(encodings());
        cases.addAll(fieldCounts());
        cases.addAll(ends());
        cases.addAll(harmless());
        return cases;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The usage with a line of its own, and the case with it.
    private static FaultyCase line(String name, String about, int line, String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(usage().text().split("\n")));
        lines.set(line - 1, text);
        return withUsage(name, about, USAGE, bytes(String.join("\n", lines) + "\n"));
    }

    private static String at(int line) {
        return usage().text().split("\n")[line - 1];
    }

    private static List<FaultyCase> quotes() {
        int line = countedLine("1000004");
        String row = at(line);
        return List.of(
                line("quote-not-closed", "A quote that nothing closes costs its own row, and no other.", line, row.replace(",E3,", ",\"E3,")).fault(USAGE, line, "", "quote not closed", "", "1000004"),
                line("quote-then-text", "Text stands behind the quote that closes a field.", line, row.replace(",E3,", ",\"E3\" new,")).fault(USAGE, line, "sku", "text behind a quote", "", "1000004").orClean(),
                line("quote-inside", "A quote in the middle of a field that is not in quotes: an inch, say.", line, row.replace(",E3,", ",E3 19\" screen,"))
                        .fault(USAGE, line, "sku", "quote inside", "E3 19\" screen", "1000004").orClean(),
                line("quotes-doubled", "Rows that follow one another have two quotes in a SKU without quotes around it, and in one with them, where they are one: two SKUs, whose users together make Silver.", line,
                        String.join("\n", row, row.replace(",E3,", ",E\"\"3,").replace(",900,", ",60,"), row.replace(",E3,", ",\"E\"\"3\",").replace(",900,", ",60,"), row.replace(",E3,", ",E\"\"3,").replace(",900,", ",60,")))
                        .decided("1000004", "silver decided"));
    }

    /// A quote too much in two rows: between them all would be one field.
    private static FaultyCase quotesInTwoRows() {
        int first = countedLine("1000002");
        int second = countedLine("1000003");
        String text = usage().text().replace(at(first), at(first).replace(",E3,", ",\"E3,")).replace(at(second), at(second).replace(",Exchange Online,", ",Exchange Online\","));
        return withUsage("quotes-in-two-rows", "A quote too much in front of a field, and one behind a field of a later row, in another column: the rows between are not lost.", USAGE, bytes(text))
                .fault(USAGE, first, "", "quote not closed", "", "1000002").fault(USAGE, second, "workload", "quote inside", "Exchange Online\"", "1000003");
    }

    /// The same in one column, so that the number of fields is right.
    private static FaultyCase quotesInOneColumn() {
        int first = countedLine("1000002");
        int second = countedLine("1000003");
        String text = usage().text().replace(at(first), at(first).replace(",E3,", ",\"E3,")).replace(at(second), at(second).replace(",E3,", ",E3\","));
        return withUsage("quotes-in-one-column", "A quote too much in front of a field, and one behind a field of a later row, in the same column: the rows between are not lost.", USAGE, bytes(text))
                .fault(USAGE, first, "", "quote not closed", "", "1000002");
    }

    /// All fields stand in quotes, and one of them is lost: as a partner, a customer or a workload this would be another one.
    private static List<FaultyCase> lostQuotes() {
        int line = countedLine("1000002");
        String quoted = usage().text().replaceAll("([^,\\n]*)([,\\n])", "\"$1\"$2");
        String row = quoted.split("\n")[line - 1];
        return List.of(
                withUsage("quote-lost-at-partner", "All fields stand in quotes, and the one in front of a partner is lost.", USAGE, bytes(quoted.replace(row, row.substring(1))))
                        .fault(USAGE, line, "mpnId", "quote inside", "1000002\"", "1000002"),
                withUsage("quote-lost-at-customer", "The quote in front of a customer is lost.", USAGE, bytes(quoted.replace(row, row.replace("\"T2\"", "T2\""))))
                        .fault(USAGE, line, "tenantId", "quote inside", "T2\"", "1000002"),
                withUsage("quote-lost-at-workload", "The quote in front of a workload is lost.", USAGE, bytes(quoted.replace(row, row.replace("\"Exchange", "Exchange"))))
                        .fault(USAGE, line, "workload", "quote inside", "Exchange Online\"", "1000002"),
                withUsage("white-space", "Tabs and wide blanks around a partner, a customer and a workload say nothing.", USAGE,
                        bytes(usage().text().replace(at(line), at(line).replace("1000002,T2,Exchange Online,", "\u30001000002\t,\u2003T2\t ,\u3000Exchange Online\t,")))));
    }

    private static List<FaultyCase> encodings() {
        int line = countedLine("1000002");
        String text = usage().text().replace("Yammer,E3", "Yammer,E3 für Schüler");
        byte[] stray = bytes(usage().text().replace(at(line), at(line).replace(",false,", ",f#lse,")));
        for (int i = 0; i < stray.length; i++) {
            stray[i] = stray[i] == '#' ? (byte) 0xFF : stray[i];
        }
        byte[] zero = bytes(usage().text().replace(at(line), at(line).replace("2500,", "25\00000,")));
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] marked = Arrays.copyOf(mark, mark.length + usage().bytes().length);
        System.arraycopy(usage().bytes(), 0, marked, mark.length, usage().bytes().length);
        FaultyCase latin = withUsage("latin-1", "A file in ISO 8859-1: each row with an umlaut has bytes that are not UTF-8, in a text on which no decision rests.", USAGE,
                text.getBytes(StandardCharsets.ISO_8859_1)).orClean();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].contains("ü")) {
                latin.fault(USAGE, i + 1, "sku", "not UTF-8", "", lines[i].substring(0, 7));
            }
        }
        return List.of(latin,
                withUsage("bytes-stray", "A byte that never stands in UTF-8, in a value that counts.", USAGE, stray).fault(USAGE, line, "trial", "not UTF-8", "", "1000002"),
                withUsage("byte-zero", "A zero byte inside a number.", USAGE, zero).fault(USAGE, line, "activeUsers", "not a number", "25\00000", "1000002"),
                withUsage("utf-8-mark", "UTF-8 with the mark at its beginning that some programs write.", USAGE, marked),
                withUsage("header-again-marked", "Two files were put together, and each begins with its mark and its header.", USAGE, twice(usage().text())),
                withUsage("header-again-quoted", "The same with fields in quotes.", USAGE, twice(usage().text().replaceAll("([^,\n]*)([,\n])", "\"$1\"$2"))),
                withUsage("utf-16", "UTF-16 with its mark, as some programs save what they call Unicode.", USAGE, usage().in(StandardCharsets.UTF_16).bytes())
                        .fault(USAGE, 0, "", "not UTF-8", "", "").mayDiffer(partnersFrom(2)).anyPartner().orClean());
    }

    /// A file cut after its tenth line, and both parts with the mark of UTF-8 and the header.
    private static byte[] twice(String text) {
        List<String> lines = text.lines().toList();
        return bytes("\uFEFF" + String.join("\n", lines.subList(0, 10)) + "\n\uFEFF" + lines.getFirst() + '\n' + String.join("\n", lines.subList(10, lines.size())) + '\n');
    }

    private static List<FaultyCase> fieldCounts() {
        int line = countedLine("1000003");
        String row = at(line);
        return List.of(
                line("fields-too-few", "A row without its last fields.", line, row.substring(0, row.indexOf(",2018-02"))).fault(USAGE, line, "", "too few fields", "", "1000003"),
                line("fields-too-many", "A comma too many, in front of the number that counts.", line, row.replace(",500,", ",,500,")).fault(USAGE, line, "", "too many fields", "", "1000003"),
                line("fields-of-a-number", "A number with a mark for thousands, which is two fields.", countedLine("1000002"), at(countedLine("1000002")).replace(",2500,", ",2,500,"))
                        .fault(USAGE, countedLine("1000002"), "", "too many fields", "", "1000002"),
                withUsage("semicolons", "Semicolons stand between the fields, as some programs write where commas stand in numbers.", USAGE, usage().delimitedBy(";").bytes())
                        .fault(USAGE, 1, "", "unusual delimiter", ";", "").mayDiffer(partnersFrom(2)).anyPartner().orClean());
    }

    private static List<FaultyCase> ends() {
        String text = usage().text();
        int line = countedLine("1000007");
        int cut = text.indexOf(at(line)) + at(line).indexOf("Online");
        int number = text.indexOf(at(line)) + at(line).indexOf(",1500,") + 3;
        byte[] zipped = zipped(bytes(text));
        byte[] damaged = zipped.clone();
        damaged[zipped.length / 2] ^= 0x55;
        return List.of(
                withUsage("cut-in-row", "The file ends in the middle of a row: nobody knows what is lost.", USAGE, bytes(text.substring(0, cut))).fault(USAGE, line, "", "cut off", "", "1000007")
                        .mayDiffer(partnersFrom(line)).anyPartner(),
                withUsage("cut-in-number", "The file ends in the middle of the number that counts.", USAGE, bytes(text.substring(0, number))).fault(USAGE, line, "", "cut off", "", "1000007")
                        .mayDiffer(partnersFrom(line)).anyPartner(),
                withUsage("no-line-end", "The last row has all its fields, but no line end: as some programs write, and as a file looks that was cut off in its last field.", USAGE,
                        bytes(text.substring(0, text.length() - 1))).fault(USAGE, usage().size() + 1, "", "no line end", "", "1000008").orClean(),
                withUsage("gzip-cut", "A compressed file is cut off.", "usage.csv.gz", Arrays.copyOf(zipped, zipped.length * 6 / 10)).fault("usage.csv.gz", 0, "", "cut off", "", "")
                        .mayDiffer(partnersFrom(2)).anyPartner(),
                withUsage("gzip-damaged", "A byte in the middle of a compressed file is another.", "usage.csv.gz", damaged).fault("usage.csv.gz", 0, "", "cut off", "", "")
                        .mayDiffer(partnersFrom(2)).anyPartner(),
                withUsage("gzip-not", "A file that is called as if it were compressed.", "usage.csv.gz", bytes(text)).fault("usage.csv.gz", 0, "", "not gzip", "", "")
                        .mayDiffer(partnersFrom(2)).anyPartner().orClean(),
                withUsage("empty", "A file of no bytes, without even a header.", USAGE, new byte[0]).fault(USAGE, 0, "", "empty file", "", "").mayDiffer(partnersFrom(2)).anyPartner(),
                withUsage("not-a-table", "Beside the tables lies a file that is none.", "usage.csv", bytes(text)).file("notes.csv", bytes("to do,who\nask for the exams,Li Wei\n"))
                        .fault("notes.csv", 0, "", "unknown file", "", "").anyPartner());
    }

    private static List<FaultyCase> harmless() {
        TextTable quoted = usage();
        for (int row = 0; row < quoted.size(); row += 2) {
            quoted.set(row, "sku", "E3, \"new\"\nsecond line\n\nfourth line " + row % 3);
        }
        int row = 21;
        quoted.set(row, "activeUsers", "many");
        // Eleven rows before it, those with even numbers, have three line breaks in a field.
        int line = quoted.line(row) + 3 * ((row + 1) / 2);
        TextTable wide = usage();
        wide.set(3, "sku", "E".repeat(70_000));
        return List.of(
                withUsage("quoted-line-breaks", "Fields with line breaks, delimiters and quotes, all as they should be; one row behind them has a fault, and its line is counted with those breaks.",
                        USAGE, quoted.bytes()).fault(USAGE, line, "activeUsers", "not a number", "many", quoted.get(row, "mpnId")),
                withUsage("carriage-returns", "Lines end as on Windows.", USAGE, usage().endingLinesWith("\r\n").bytes()),
                withUsage("carriage-returns-alone", "Lines end as on old Macintoshes.", USAGE, usage().endingLinesWith("\r").bytes())
                        .fault(USAGE, 1, "", "line ends", "", "").mayDiffer(partnersFrom(2)).anyPartner().orClean(),
                withUsage("carriage-returns-quoted", "Lines end as on old Macintoshes, and all fields stand in quotes, the last ones too.", USAGE,
                        bytes(usage().text().replaceAll("([^,\n]*)([,\n])", "\"$1\"$2").replace('\n', '\r'))),
                withUsage("line-ends-mixed", "Some lines end in one way, some in another, and some are blank.", USAGE,
                        bytes(usage().text().replaceAll("(Yammer.*)\n", "$1\r\n").replaceAll("(ProPlus.*)\n", "$1\n\n"))),
                withUsage("tabs", "Tabs between the fields, in a file that is called so.", "usage.tsv", usage().delimitedBy("\t").bytes()),
                withUsage("gzip", "A compressed file.", "usage.csv.gz", zipped(usage().bytes())),
                withUsage("field-long", "A SKU of 70,000 letters.", USAGE, wide.bytes()).fault(USAGE, wide.line(3), "sku", "field too long", "", wide.get(3, "mpnId")).orClean());
    }
}
