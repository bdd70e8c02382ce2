package org.complang.bench.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.complang.bench.data.Records.Kind;
import org.complang.bench.data.RecordWriter.Word;

/// The flat tables of the data model, one file each. Usage comes month by month, in each month customer by customer in another random order; what is given twice stands far from its first
/// copy (in usage: in the same month).
final class TablesWriter {
    private final World world;
    private final Records records;
    private final Path folder;
    private final char separator;
    private final String ending;

    TablesWriter(World world, Path folder, char separator, String ending) {
        this.world = world;
        this.records = new Records(world);
        this.folder = folder;
        this.separator = separator;
        this.ending = ending;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        int[] partners = world.shuffled(world.partners, 3);
        table("partners", Records.PARTNER, to -> partners(to, partners));
        table("people", Records.PERSON, to -> people(to, partners));
        table("exams", Records.EXAM, to -> exams(to, partners));
        table("certifications", Records.CERTIFICATION, to -> certifications(to, partners));
        int[] customers = world.shuffled(world.customers, 4);
        table("customers", Records.CUSTOMER, to -> customers(to, customers));
        table("associations", Records.ASSOCIATION, to -> associations(to, customers));
        table("usage", Records.USAGE, this::usage);
    }

    private interface Rows {
        long write(RecordWriter to) throws IOException;
    }

    private void table(String name, List<Word> columns, Rows rows) throws IOException {
        Path file = folder.resolve(name + ending);
        OutputStream stream = Files.newOutputStream(file);
        try (Bytes out = new Bytes(ending.endsWith(".gz") ? new BufferedOutputStream(new GZIPOutputStream(stream, 1 << 16), 1 << 16) : stream)) {
            long count = rows.write(new SeparatedWriter(out, separator, columns));
            System.out.printf("%s: %,d rows, %,d bytes%n", file, count, out.written());
        }
    }

    private long partners(RecordWriter to, int[] order) throws IOException {
        for (int partner : order) {
            to.begin();
            records.partner(to, partner);
            to.end();
        }
        return order.length;
    }

    /// Of two copies of a record, the second stands half a table behind the first, or before it.
    private static int half(int[] order, int at) {
        return order[(at + order.length / 2) % order.length];
    }

    private interface OfOne {
        int write(int number, boolean again) throws IOException;
    }

    private static long inOrder(int[] order, OfOne rows) throws IOException {
        long count = 0;
        for (int at = 0; at < order.length; at++) {
            count += rows.write(order[at], false);
            count += rows.write(half(order, at), true);
        }
        return count;
    }

    private long people(RecordWriter to, int[] order) throws IOException {
        return inOrder(order, (partner, again) -> {
            int count = 0;
            for (int i = 0; i < world.people(partner); i++) {
                long person = records.person(partner, i);
                if (!again || records.twice(Kind.PERSON, person)) {
                    to.begin();
                    records.partnerId(to, partner);
                    records.person(to, person);
                    to.end();
                    count++;
                }
            }
            return count;
        });
    }

    private long exams(RecordWriter to, int[] order) throws IOException {
        return inOrder(order, (partner, again) -> {
            int count = 0;
            for (int i = 0; i < world.people(partner); i++) {
                long person = records.person(partner, i);
                for (int of = 0; of < records.exams(person); of++) {
                    long exam = records.exam(person, of);
                    if (!again || records.twice(Kind.EXAM, exam)) {
                        to.begin();
                        records.partnerId(to, partner);
                        records.personId(to, person);
                        records.exam(to, exam);
                        to.end();
                        count++;
                    }
                }
            }
            return count;
        });
    }

    private long certifications(RecordWriter to, int[] order) throws IOException {
        return inOrder(order, (partner, again) -> {
            int count = 0;
            for (int i = 0; i < world.people(partner); i++) {
                long person = records.person(partner, i);
                if (records.certifications(person) > 0 && (!again || records.twice(Kind.CERTIFICATION, person))) {
                    to.begin();
                    records.partnerId(to, partner);
                    records.personId(to, person);
                    records.certification(to, person);
                    to.end();
                    count++;
                }
            }
            return count;
        });
    }

    private long customers(RecordWriter to, int[] order) throws IOException {
        return inOrder(order, (customer, again) -> {
            if (again && !records.twice(Kind.CUSTOMER, customer)) {
                return 0;
            }
            to.begin();
            records.partnerId(to, world.partnerOf(customer));
            records.customer(to, customer);
            to.end();
            return 1;
        });
    }

    private long associations(RecordWriter to, int[] order) throws IOException {
        return inOrder(order, (customer, again) -> {
            int count = 0;
            for (int of = 0; of < records.associations(customer); of++) {
                if (!again || records.twice(Kind.ASSOCIATION, customer * 2L + of)) {
                    to.begin();
                    records.partnerId(to, world.partnerOf(customer));
                    records.tenantId(to, customer);
                    records.association(to, customer, of);
                    to.end();
                    count++;
                }
            }
            return count;
        });
    }

    private long usage(RecordWriter to) throws IOException {
        long count = 0;
        for (int month = 0; month < World.MONTHS; month++) {
            int current = month;
            count += inOrder(world.shuffled(world.customers, 10 + month), (customer, again) -> usage(to, customer, current, again));
        }
        return count;
    }

    private int usage(RecordWriter to, int customer, int month, boolean again) throws IOException {
        int count = 0;
        for (int line = world.firstLine(customer); line < world.linesEnd(customer); line++) {
            if (!again || records.twice(Kind.USAGE, records.usage(line, month))) {
                to.begin();
                records.partnerId(to, world.partnerOf(customer));
                records.tenantId(to, customer);
                records.usage(to, customer, line, month);
                to.end();
                count++;
            }
        }
        return count;
    }
}
