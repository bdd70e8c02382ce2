package org.complang.bench.bulk;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Cloud Productivity over CSV tables, written by hand for exactly these files and for speed: bytes are compared, not decoded; columns stand where they stand here, no quoted text has a
/// line break, identifiers are digits, days are as in documents. What is not so, it does not notice. Two threads take parts of the tables in turn.
///
/// ```
/// TableScan DIR OUT
/// ```
public final class TableScan {
    private static final long PART = 32L << 20;
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    private final Facts facts = new Facts();
    private MemorySegment bytes;
    private long at;
    private long start;
    private long end;

    private interface Row {
        void read();
    }

    private TableScan() { }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).resolve("csv");
        Facts facts = Parallel.read(parts(folder));
        try (var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            out.write("partner,level,status\n");
            facts.decide(out);
        }
    }

    private static List<Parallel.Part> parts(Path folder) throws IOException {
        List<Parallel.Part> parts = new ArrayList<>();
        for (String table : List.of("usage", "associations", "exams", "people", "certifications", "partners")) {
            Path file = folder.resolve(table + ".csv");
            for (long from = 0; from < Files.size(file); from += PART) {
                long begin = from;
                parts.add(() -> new TableScan().read(table, file, begin));
            }
        }
        return parts;
    }

    private Facts read(String table, Path file, long from) throws IOException {
        Row row = switch (table) {
            case "usage" -> this::usage;
            case "associations" -> this::association;
            case "exams" -> this::exam;
            case "people" -> this::person;
            case "certifications" -> this::certification;
            default -> this::partner;
        };
        // The names of the columns are one line more.
        long first = from == 0 ? 1 : from;
        Lines.read(file, first, from + PART, (block, begin, limit) -> {
            bytes = block;
            at = begin;
            while (at < limit) {
                row.read();
                at = Lines.find(bytes, at, '\n') + 1;
            }
        });
        return facts;
    }

    private void usage() {
        long mpnId = number();
        long tenant = at;
        at = Lines.find(bytes, at, ',') + 1;
        field();
        int workload = workload((int) (end - start), bytes.get(BYTE, start));
        if (workload < 0) {
            return;
        }
        field();
        // The SKUs of the data differ in their first three letters.
        int sku = (int) bytes.get(Lines.LONG, start) & 0xFFFFFF;
        int trial = trial();
        boolean counts = month();
        if (!counts || trial == Facts.YES) {
            return;
        }
        skip();
        int activeUsers = count();
        facts.usage(mpnId, half(bytes, tenant), half(bytes, tenant + 18), sku << 3 | workload, trial, activeUsers);
    }

    private void association() {
        long mpnId = number();
        long tenant = at;
        at = Lines.find(bytes, at, ',') + 1;
        field();
        byte type = bytes.get(BYTE, start);
        long length = end - start;
        field();
        // DPOR, TransactingPartner, FastTrackPartner, DelegatedAdministrator of Office 365.
        boolean counts = type == 'T' || type == 'F' || type == 'D' && (length == 4 || bytes.get(BYTE, start) == 'O');
        if (counts) {
            int from = day();
            facts.association(mpnId, half(bytes, tenant), half(bytes, tenant + 18), from, day());
        }
    }

    private void exam() {
        long mpnId = number();
        at++;
        long person = number();
        field();
        long code = bytes.get(Lines.LONG, start) & 0xFFFFFFFFFFFFL;
        if (end - start == 6 && (code == FIRST_EXAM || code == SECOND_EXAM)) {
            facts.exam(mpnId, person, code == SECOND_EXAM, day());
        }
    }

    private static final long FIRST_EXAM = code("70-346");
    private static final long SECOND_EXAM = code("70-347");
    private static final long WANTED_MONTH = code("2018-02");

    private static long code(String text) {
        long code = 0;
        for (int i = 0; i < text.length(); i++) {
            code |= (long) text.charAt(i) << 8 * i;
        }
        return code;
    }

    private void person() {
        long mpnId = number();
        at++;
        long person = number();
        field();
        skip();
        facts.person(mpnId, person, day());
    }

    private void certification() {
        long mpnId = number();
        at++;
        long person = number();
        field();
        // MCSA: Office 365
        if (end - start == 16 && bytes.get(BYTE, start + 6) == 'O') {
            int earned = day();
            facts.certified(mpnId, person, earned, day());
        }
    }

    private void partner() {
        long mpnId = number();
        field();
        skip();
        field();
        facts.partner(mpnId, end == start ? 0 : end - start == 9 ? 2_000 : 1_000);
    }

    /// Exchange Online, SharePoint Online, Skype for Business, Yammer, ProPlus, by length and first letter; below 0 for others.
    static int workload(int length, byte letter) {
        return switch (length) {
            case 15 -> letter == 'E' ? 0 : -1;
            case 17 -> letter == 'S' ? 1 : -1;
            case 18 -> letter == 'S' ? 2 : -1;
            case 6 -> letter == 'Y' ? 3 : -1;
            case 7 -> letter == 'P' ? 4 : -1;
            default -> -1;
        };
    }

    /// The text of the next field, which may be in quotes.
    private void field() {
        if (bytes.get(BYTE, at) == '"') {
            start = at + 1;
            at = Lines.find(bytes, start, '"');
            while (bytes.get(BYTE, at + 1) == '"') {
                at = Lines.find(bytes, at + 2, '"');
            }
            end = at;
            at += 2;
        } else {
            start = at;
            skip();
        }
    }

    private void skip() {
        byte next;
        do {
            next = bytes.get(BYTE, at++);
        } while (next != ',' && next != '\n');
        end = at - 1;
        // A line break ends the last field, and the caller looks for it.
        if (next == '\n') {
            at--;
        }
    }

    private long number() {
        long number = 0;
        for (byte digit = bytes.get(BYTE, at++); digit != ','; digit = bytes.get(BYTE, at++)) {
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private int count() {
        return bytes.get(BYTE, at) == ',' ? Facts.UNKNOWN : (int) number();
    }

    private int trial() {
        int trial = switch (bytes.get(BYTE, at)) {
            case 't' -> Facts.YES;
            case 'f' -> Facts.NO;
            default -> Facts.UNKNOWN;
        };
        at += trial == Facts.YES ? 5 : trial == Facts.NO ? 6 : 1;
        return trial;
    }

    private boolean month() {
        boolean counts = (bytes.get(Lines.LONG, at) & 0xFFFFFFFFFFFFFFL) == WANTED_MONTH;
        at += 8;
        return counts;
    }

    /// The day at hand as a number such as 20180315.
    private int day() {
        int day = Facts.UNKNOWN;
        byte first = bytes.get(BYTE, at);
        if (first != ',' && first != '\n') {
            day = day(bytes, at);
            at += 10;
        }
        at += bytes.get(BYTE, at) == ',' ? 1 : 0;
        return day;
    }

    static int day(MemorySegment bytes, long from) {
        return digits(bytes, from, 4) * 10_000 + digits(bytes, from + 5, 2) * 100 + digits(bytes, from + 8, 2);
    }

    private static int digits(MemorySegment bytes, long from, int count) {
        int number = 0;
        for (long i = from; i < from + count; i++) {
            number = number * 10 + bytes.get(BYTE, i) - '0';
        }
        return number;
    }

    /// Sixteen hexadecimal digits, beside the hyphens in between: one half of a tenant's identifier, which is 8-4-4-4-12 digits long.
    static long half(MemorySegment bytes, long from) {
        long bits = 0;
        int digits = 0;
        for (long i = from; digits < 16; i++) {
            byte digit = bytes.get(BYTE, i);
            if (digit != '-') {
                bits = bits << 4 | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
                digits++;
            }
        }
        return bits;
    }
}
