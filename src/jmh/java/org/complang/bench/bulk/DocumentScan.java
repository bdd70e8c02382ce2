package org.complang.bench.bulk;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Cloud Productivity over partner documents, one on a line, written by hand for exactly these files and for speed: bytes are compared, not decoded; there are no spaces between tokens, an
/// identifier stands before the lists of its object, names of fields are known by their length and first letters. Two threads take parts of the file in turn.
///
/// ```
/// DocumentScan DIR OUT
/// ```
public final class DocumentScan {
    private static final long PART = 32L << 20;
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    private static final long PARTNER = name("partner");
    private static final long MPN_ID = name("mpnId");
    private static final long MARKET = name("market");
    private static final long PEOPLE = name("people");
    private static final long PERSON_ID = name("personId");
    private static final long ASSOCIATED_UNTIL = name("associatedUntil");
    private static final long EXAMS = name("exams");
    private static final long CODE = name("code");
    private static final long PASSED_ON = name("passedOn");
    private static final long CERTIFICATIONS = name("certifications");
    private static final long NAME = name("name");
    private static final long EARNED_ON = name("earnedOn");
    private static final long EXPIRES_ON = name("expiresOn");
    private static final long CUSTOMERS = name("customers");
    private static final long TENANT_ID = name("tenantId");
    private static final long ASSOCIATIONS = name("associations");
    private static final long TYPE = name("type");
    private static final long PRODUCT = name("product");
    private static final long FROM = name("from");
    private static final long TO = name("to");
    private static final long USAGE = name("usage");
    private static final long WORKLOAD = name("workload");
    private static final long SKU = name("sku");
    private static final long TRIAL = name("trial");
    private static final long MONTH = name("month");
    private static final long ACTIVE_USERS = name("activeUsers");

    private static final long FIRST_EXAM = name("70-346");
    private static final long SECOND_EXAM = name("70-347");
    private static final long WANTED_MONTH = name(Facts.MONTH);

    private final Facts facts = new Facts();
    private final StringWriter out = new StringWriter();
    private MemorySegment bytes;
    private long at;
    /// The text that was read last.
    private long start;
    private long end;

    private DocumentScan() { }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path file = Path.of(arguments[0]).resolve("ndjson").resolve("partners.ndjson");
        try (var threads = Executors.newFixedThreadPool(2); var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            List<Future<StringWriter>> parts = new ArrayList<>();
            for (long from = 0; from < Files.size(file); from += PART) {
                long begin = from;
                parts.add(threads.submit(() -> new DocumentScan().read(file, begin)));
            }
            out.write("partner,level,status\n");
            for (Future<StringWriter> part : parts) {
                out.append(part.get().getBuffer());
            }
        }
    }

    private StringWriter read(Path file, long from) throws IOException {
        Lines.read(file, from, from + PART, (block, begin, limit) -> {
            bytes = block;
            at = begin;
            while (at < limit) {
                document();
                at++;
            }
        });
        return out;
    }

    private void document() {
        long mpnId = 0;
        for (long name = open(); name != 0; name = next()) {
            if (name == PARTNER) {
                mpnId = partner();
            } else if (name == PEOPLE) {
                for (boolean more = list(); more; more = element()) {
                    person(mpnId);
                }
            } else if (name == CUSTOMERS) {
                for (boolean more = list(); more; more = element()) {
                    customer(mpnId);
                }
            } else {
                skip();
            }
        }
        try {
            facts.decide(out);
        } catch (IOException e) {
            throw new AssertionError("a text takes everything", e);
        }
        facts.clear();
    }

    private long partner() {
        long mpnId = 0;
        int required = 0;
        for (long name = open(); name != 0; name = next()) {
            if (name == MPN_ID) {
                mpnId = identifier(0);
            } else if (name == MARKET) {
                required = !text() ? 0 : end - start == 9 ? 2_000 : 1_000;
            } else {
                skip();
            }
        }
        facts.partner(mpnId, required);
        return mpnId;
    }

    private void person(long mpnId) {
        long person = 0;
        int until = Facts.UNKNOWN;
        for (long name = open(); name != 0; name = next()) {
            if (name == PERSON_ID) {
                person = identifier(1);
            } else if (name == ASSOCIATED_UNTIL) {
                until = day();
            } else if (name == EXAMS) {
                for (boolean more = list(); more; more = element()) {
                    exam(mpnId, person);
                }
            } else if (name == CERTIFICATIONS) {
                for (boolean more = list(); more; more = element()) {
                    certification(mpnId, person);
                }
            } else {
                skip();
            }
        }
        facts.person(mpnId, person, until);
    }

    private void exam(long mpnId, long person) {
        long code = 0;
        int passedOn = Facts.UNKNOWN;
        for (long name = open(); name != 0; name = next()) {
            if (name == CODE) {
                text();
                code = name(start, end);
            } else if (name == PASSED_ON) {
                passedOn = day();
            } else {
                skip();
            }
        }
        if (code == FIRST_EXAM || code == SECOND_EXAM) {
            facts.exam(mpnId, person, code == SECOND_EXAM, passedOn);
        }
    }

    private void certification(long mpnId, long person) {
        boolean counts = false;
        int earnedOn = Facts.UNKNOWN;
        int expiresOn = Facts.UNKNOWN;
        for (long name = open(); name != 0; name = next()) {
            if (name == NAME) {
                text();
                // MCSA: Office 365
                counts = end - start == 16 && bytes.get(BYTE, start + 6) == 'O';
            } else if (name == EARNED_ON) {
                earnedOn = day();
            } else if (name == EXPIRES_ON) {
                expiresOn = day();
            } else {
                skip();
            }
        }
        if (counts) {
            facts.certified(mpnId, person, earnedOn, expiresOn);
        }
    }

    private long high;
    private long low;

    private void customer(long mpnId) {
        for (long name = open(); name != 0; name = next()) {
            if (name == TENANT_ID) {
                text();
                high = half(start);
                low = half(start + 18);
            } else if (name == ASSOCIATIONS) {
                for (boolean more = list(); more; more = element()) {
                    association(mpnId);
                }
            } else if (name == USAGE) {
                for (boolean more = list(); more; more = element()) {
                    usage(mpnId);
                }
            } else {
                skip();
            }
        }
    }

    private void association(long mpnId) {
        byte type = 0;
        long length = 0;
        boolean office = false;
        int from = Facts.UNKNOWN;
        int to = Facts.UNKNOWN;
        for (long name = open(); name != 0; name = next()) {
            if (name == TYPE) {
                text();
                type = bytes.get(BYTE, start);
                length = end - start;
            } else if (name == PRODUCT) {
                office = text() && bytes.get(BYTE, start) == 'O';
            } else if (name == FROM) {
                from = day();
            } else if (name == TO) {
                to = day();
            } else {
                skip();
            }
        }
        // DPOR, TransactingPartner, FastTrackPartner, DelegatedAdministrator of Office 365.
        if (type == 'T' || type == 'F' || type == 'D' && (length == 4 || office)) {
            facts.association(mpnId, high, low, from, to);
        }
    }

    private void usage(long mpnId) {
        int workload = -1;
        int sku = 0;
        int trial = Facts.UNKNOWN;
        boolean counts = false;
        int activeUsers = Facts.UNKNOWN;
        for (long name = open(); name != 0; name = next()) {
            if (name == WORKLOAD) {
                text();
                workload = TableScan.workload((int) (end - start), bytes.get(BYTE, start));
            } else if (name == SKU) {
                text();
                sku = (int) bytes.get(Lines.LONG, start) & 0xFFFFFF;
            } else if (name == TRIAL) {
                byte letter = bytes.get(BYTE, at);
                trial = letter == 't' ? Facts.YES : letter == 'f' ? Facts.NO : Facts.UNKNOWN;
                skip();
            } else if (name == MONTH) {
                text();
                counts = name(start, end) == WANTED_MONTH;
            } else if (name == ACTIVE_USERS) {
                activeUsers = count();
            } else {
                skip();
            }
        }
        if (counts && workload >= 0) {
            facts.usage(mpnId, high, low, sku << 3 | workload, trial, activeUsers);
        }
    }

    /// Enters an object: the name of its first field, 0 for an empty object.
    private long open() {
        at++;
        return next();
    }

    /// The name of the next field of the object, whose value comes next; 0 where it ends.
    private long next() {
        byte mark = bytes.get(BYTE, at++);
        if (mark == '}') {
            return 0;
        }
        start = mark == ',' ? at + 1 : at;
        at = Lines.find(bytes, start, '"') + 2;
        return name(start, at - 2);
    }

    /// Enters a list; false where it is empty.
    private boolean list() {
        at++;
        if (bytes.get(BYTE, at) == ']') {
            at++;
            return false;
        }
        return true;
    }

    private boolean element() {
        return bytes.get(BYTE, at++) == ',';
    }

    /// A text of up to seven bytes, or the first seven bytes of a longer one and its length, as a number.
    private long name(long from, long to) {
        long length = to - from;
        long first = bytes.get(Lines.LONG, from) & (length >= 7 ? 0xFFFFFFFFFFFFFFL : (1L << 8 * length) - 1);
        return first | length << 56;
    }

    private static long name(String text) {
        long name = (long) text.length() << 56;
        for (int i = 0; i < Math.min(7, text.length()); i++) {
            name |= (long) text.charAt(i) << 8 * i;
        }
        return name;
    }

    /// The text at hand; false for `null`.
    private boolean text() {
        if (bytes.get(BYTE, at) == 'n') {
            at += 4;
            return false;
        }
        start = at + 1;
        at = Lines.find(bytes, start, '"');
        while (bytes.get(BYTE, at - 1) == '\\') {
            at = Lines.find(bytes, at + 1, '"');
        }
        end = at++;
        return true;
    }

    /// A text, number or other value that is a single token.
    private void skip() {
        byte first = bytes.get(BYTE, at);
        if (first == '"') {
            text();
            return;
        }
        while (first != ',' && first != '}') {
            first = bytes.get(BYTE, ++at);
        }
    }

    /// The digits of a text, behind its first letters.
    private long identifier(int letters) {
        text();
        long number = 0;
        for (long i = start + letters; i < end; i++) {
            number = number * 10 + bytes.get(BYTE, i) - '0';
        }
        return number;
    }

    private int count() {
        int number = 0;
        byte digit = bytes.get(BYTE, at);
        if (digit == 'n') {
            at += 4;
            return Facts.UNKNOWN;
        }
        while (digit >= '0' && digit <= '9') {
            number = number * 10 + digit - '0';
            digit = bytes.get(BYTE, ++at);
        }
        return number;
    }

    private int day() {
        return text() ? TableScan.day(bytes, start) : Facts.UNKNOWN;
    }

    private long half(long from) {
        return TableScan.half(bytes, from);
    }
}
