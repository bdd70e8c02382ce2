package org.complang.bench.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.complang.bench.data.Records.Kind;
import org.complang.bench.data.RecordWriter.Word;

/// Partner documents, one on a line, with the same records as the tables, those that are given twice too.
final class DocumentsWriter {
    private static final Word PARTNER = Word.of("partner");
    private static final Word PEOPLE = Word.of("people");
    private static final Word EXAMS = Word.of("exams");
    private static final Word CERTIFICATIONS = Word.of("certifications");
    private static final Word CUSTOMERS = Word.of("customers");
    private static final Word ASSOCIATIONS = Word.of("associations");
    private static final Word USAGE = Word.of("usage");

    private final World world;
    private final Records records;
    private final Path file;

    DocumentsWriter(World world, Path file) {
        this.world = world;
        this.records = new Records(world);
        this.file = file;
    }

    void write() throws IOException {
        Files.createDirectories(file.getParent());
        OutputStream stream = Files.newOutputStream(file);
        try (Bytes out = new Bytes(file.toString().endsWith(".gz") ? new BufferedOutputStream(new GZIPOutputStream(stream, 1 << 16), 1 << 16) : stream)) {
            JsonWriter json = new JsonWriter(out);
            for (int partner = 0; partner < world.partners; partner++) {
                document(json, partner);
                json.endDocument();
            }
            System.out.printf("%s: %,d documents, %,d bytes%n", file, world.partners, out.written());
        }
    }

    private void document(JsonWriter json, int partner) throws IOException {
        json.begin();
        json.open(PARTNER, '{');
        records.partner(json, partner);
        json.close('}');
        json.open(PEOPLE, '[');
        for (int i = 0; i < world.people(partner); i++) {
            person(json, records.person(partner, i));
        }
        json.close(']');
        json.open(CUSTOMERS, '[');
        for (int customer = world.firstCustomer(partner); customer < world.customersEnd(partner); customer++) {
            customer(json, customer);
        }
        json.close(']');
        json.end();
    }

    private void person(JsonWriter json, long person) throws IOException {
        json.begin();
        records.person(json, person);
        json.open(EXAMS, '[');
        for (int of = 0; of < records.exams(person); of++) {
            long exam = records.exam(person, of);
            for (int copy = records.twice(Kind.EXAM, exam) ? 2 : 1; copy > 0; copy--) {
                json.begin();
                records.exam(json, exam);
                json.end();
            }
        }
        json.close(']');
        json.open(CERTIFICATIONS, '[');
        if (records.certifications(person) > 0) {
            for (int copy = records.twice(Kind.CERTIFICATION, person) ? 2 : 1; copy > 0; copy--) {
                json.begin();
                records.certification(json, person);
                json.end();
            }
        }
        json.close(']');
        json.end();
        if (records.twice(Kind.PERSON, person)) {
            json.begin();
            records.person(json, person);
            json.end();
        }
    }

    private void customer(JsonWriter json, int customer) throws IOException {
        json.begin();
        records.customer(json, customer);
        json.open(ASSOCIATIONS, '[');
        for (int of = 0; of < records.associations(customer); of++) {
            for (int copy = records.twice(Kind.ASSOCIATION, customer * 2L + of) ? 2 : 1; copy > 0; copy--) {
                json.begin();
                records.association(json, customer, of);
                json.end();
            }
        }
        json.close(']');
        json.open(USAGE, '[');
        for (int line = world.firstLine(customer); line < world.linesEnd(customer); line++) {
            for (int month = 0; month < World.MONTHS; month++) {
                usage(json, customer, line, month);
            }
        }
        json.close(']');
        json.end();
        if (records.twice(Kind.CUSTOMER, customer)) {
            json.begin();
            records.customer(json, customer);
            json.end();
        }
    }

    private void usage(JsonWriter json, int customer, int line, int month) throws IOException {
        for (int copy = records.twice(Kind.USAGE, records.usage(line, month)) ? 2 : 1; copy > 0; copy--) {
            json.begin();
            records.usage(json, customer, line, month);
            json.end();
        }
    }
}
