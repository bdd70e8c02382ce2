package org.complang.bench.data;

import static org.complang.bench.data.RecordWriter.MISSING;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.complang.bench.data.RecordWriter.Word;

/// The records of a world: each is the same wherever and however often it is written.
final class Records {
    static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    private static final int AS_OF_DAY = (int) AS_OF.toEpochDay();
    /// Of 100,000 values of a kind that may be missing, how many are.
    private static final int NOT_KNOWN = 100;

    static final Word MPN_ID = Word.of("mpnId");
    static final Word NAME = Word.of("name");
    static final Word COUNTRY = Word.of("country");
    static final Word MARKET = Word.of("market");
    static final Word PERSON_ID = Word.of("personId");
    static final Word LOCATION = Word.of("locationMpnId");
    static final Word ASSOCIATED_UNTIL = Word.of("associatedUntil");
    static final Word CODE = Word.of("code");
    static final Word PASSED_ON = Word.of("passedOn");
    static final Word EARNED_ON = Word.of("earnedOn");
    static final Word EXPIRES_ON = Word.of("expiresOn");
    static final Word TENANT_ID = Word.of("tenantId");
    static final Word TYPE = Word.of("type");
    static final Word PRODUCT = Word.of("product");
    static final Word FROM = Word.of("from");
    static final Word TO = Word.of("to");
    static final Word WORKLOAD = Word.of("workload");
    static final Word SKU = Word.of("sku");
    static final Word TRIAL = Word.of("trial");
    static final Word MONTH = Word.of("month");
    static final Word PAID_SEATS = Word.of("paidSeats");
    static final Word ACTIVE_USERS = Word.of("activeUsers");
    static final Word CAPACITY = Word.of("capacity");

    private static final Word[] WORKLOADS = words("Exchange Online", "SharePoint Online", "Skype for Business", "Yammer", "ProPlus", "Microsoft Teams", "Microsoft Intune", "Business Central");
    private static final Word[] SKUS = words("E1", "E3", "Office 365 A3, students");
    private static final Word[] EXAMS = words("70-346", "70-347", "70-533", "70-740", "70-345");
    private static final Word[] CERTIFICATIONS = words("MCSA: Office 365", "MCSE: Productivity", "MCSE: Core Infrastructure", "MCSA: Linux on Azure");
    private static final Word[] COUNTRIES = words("DE", "US", "FR", "GB", "JP", "IN", "BR", "VN");
    private static final Word DEVELOPED = Word.of("developed");
    private static final Word DEVELOPING = Word.of("developing");
    private static final String[] NAMES = {"Contoso", "Fabrikam, Inc.", "Northwind Traders", "\"Litware\" Services", "Tailspin Toys", "Proseware"};
    /// Of ten associations, how many are of a type.
    private static final Word[] TYPES = words("DPOR", "DPOR", "TransactingPartner", "DelegatedAdministrator", "DelegatedAdministrator", "DelegatedAdministrator", "FastTrackPartner",
            "Advisor", "CPOR", "CSP");
    private static final Word OFFICE = Word.of("Office 365");
    private static final Word AZURE = Word.of("Azure");

    private final World world;
    private final Mix mix;

    Records(World world) {
        this.world = world;
        this.mix = world.mix;
    }

    private static Word[] words(String... texts) {
        return Stream.of(texts).map(Word::of).toArray(Word[]::new);
    }

    void partnerId(RecordWriter to, int partner) throws IOException {
        to.id(MPN_ID, (char) 0, 1_000_000 + partner * 2_654_437L % 9_000_000);
    }

    static final List<Word> PARTNER = List.of(MPN_ID, NAME, COUNTRY, MARKET);

    void partner(RecordWriter to, int partner) throws IOException {
        partnerId(to, partner);
        to.text(NAME, Word.of(NAMES[mix.below(NAMES.length, 10, partner)] + " " + partner));
        int country = mix.below(COUNTRIES.length, 11, partner);
        to.text(COUNTRY, COUNTRIES[country]);
        to.text(MARKET, mix.chance(NOT_KNOWN, 12, partner) ? null : country < 5 ? DEVELOPED : DEVELOPING);
    }

    /// The number of a person: partners have less than 128 people.
    long person(int partner, int of) {
        return partner * 128L + of;
    }

    void personId(RecordWriter to, long person) throws IOException {
        to.id(PERSON_ID, 'P', 1_000_000 + person);
    }

    static final List<Word> PERSON = List.of(MPN_ID, PERSON_ID, NAME, LOCATION, ASSOCIATED_UNTIL);

    void person(RecordWriter to, long person) throws IOException {
        personId(to, person);
        to.text(NAME, Word.of("Person " + person));
        to.text(LOCATION, null);
        to.day(ASSOCIATED_UNTIL, mix.chance(10_000, 21, person) ? around(400, 22, person) : MISSING);
    }

    static final List<Word> EXAM = List.of(MPN_ID, PERSON_ID, CODE, PASSED_ON);

    /// How many exams a person passed. The one of number i is another than those before it.
    int exams(long person) {
        return mix.below(5, 23, person);
    }

    long exam(long person, int of) {
        return person * 4 + of;
    }

    void exam(RecordWriter to, long exam) throws IOException {
        long person = exam / 4;
        int first = Math.max(0, mix.below(EXAMS.length + 2, 24, person) - 2);
        to.text(CODE, EXAMS[(first + (int) (exam % 4)) % EXAMS.length]);
        to.day(PASSED_ON, mix.chance(NOT_KNOWN, 25, exam) ? MISSING : AS_OF_DAY + 60 - mix.below(1_200, 26, exam));
    }

    static final List<Word> CERTIFICATION = List.of(MPN_ID, PERSON_ID, NAME, EARNED_ON, EXPIRES_ON);

    int certifications(long person) {
        return mix.below(5, 27, person) / 3;
    }

    void certification(RecordWriter to, long person) throws IOException {
        to.text(NAME, CERTIFICATIONS[mix.below(CERTIFICATIONS.length, 28, person)]);
        int earned = AS_OF_DAY + 60 - mix.below(1_200, 29, person);
        to.day(EARNED_ON, mix.chance(NOT_KNOWN, 30, person) ? MISSING : earned);
        to.day(EXPIRES_ON, mix.chance(20_000, 31, person) ? earned + mix.below(1_000, 32, person) : MISSING);
    }

    /// One of fifty customers is also one of another partner, under the same identifier.
    void tenantId(RecordWriter to, int customer) throws IOException {
        long tenant = customer < world.customers / 2 && mix.chance(2_000, 40, customer) ? customer + world.customers / 2 : customer;
        to.tenant(TENANT_ID, mix.bits(41, tenant), mix.bits(42, tenant));
    }

    static final List<Word> CUSTOMER = List.of(MPN_ID, TENANT_ID, NAME, MARKET);

    void customer(RecordWriter to, int customer) throws IOException {
        tenantId(to, customer);
        to.text(NAME, Word.of(NAMES[mix.below(NAMES.length, 43, customer)] + " customer " + customer));
        to.text(MARKET, mix.chance(50_000, 44, customer) ? null : mix.chance(50_000, 45, customer) ? DEVELOPED : DEVELOPING);
    }

    static final List<Word> ASSOCIATION = List.of(MPN_ID, TENANT_ID, TYPE, PRODUCT, FROM, TO);

    int associations(int customer) {
        return 1 + mix.below(4, 46, customer) / 3;
    }

    void association(RecordWriter to, int customer, int of) throws IOException {
        long association = customer * 2L + of;
        Word type = TYPES[mix.below(TYPES.length, 47, association)];
        to.text(TYPE, type);
        int product = mix.below(10, 48, association);
        boolean delegated = type.text().equals("DelegatedAdministrator");
        to.text(PRODUCT, product < (delegated ? 7 : 2) ? OFFICE : product == 9 ? AZURE : null);
        int from = mix.chance(3_000, 49, association) ? around(1, 50, association) : AS_OF_DAY + 30 - mix.below(1_500, 51, association);
        to.day(FROM, from);
        boolean ends = mix.chance(20_000, 52, association);
        to.day(TO, ends ? Math.max(from, mix.chance(20_000, 53, association) ? around(1, 54, association) : from + mix.below(1_500, 55, association)) : MISSING);
    }

    static final List<Word> USAGE = List.of(MPN_ID, TENANT_ID, WORKLOAD, SKU, TRIAL, MONTH, PAID_SEATS, ACTIVE_USERS, CAPACITY);

    long usage(int line, int month) {
        return (long) line * World.MONTHS + month;
    }

    /// @param line a line of usage of the customer
    /// @param month 0 for the first of the twelve months before the as-of date
    void usage(RecordWriter to, int customer, int line, int month) throws IOException {
        long usage = usage(line, month);
        int kinds = WORKLOADS.length * SKUS.length;
        // 7 and 24 have no common divisor: no two lines of a customer are of one kind.
        int kind = (mix.below(kinds, 60, customer) + 7 * (line - world.firstLine(customer))) % kinds;
        Word workload = WORKLOADS[kind % WORKLOADS.length];
        to.text(WORKLOAD, workload);
        to.text(SKU, SKUS[kind / WORKLOADS.length]);
        to.yesNo(TRIAL, mix.chance(NOT_KNOWN / 5, 61, usage) ? MISSING : mix.chance(8_000, 62, line) ? 1 : 0);
        to.month(MONTH, month < 10 ? 2017 : 2018, month < 10 ? month + 3 : month - 9);
        int seats = mix.skewed(30_000, 63, line);
        to.number(PAID_SEATS, mix.chance(NOT_KNOWN, 64, usage) ? MISSING : seats);
        to.number(ACTIVE_USERS, mix.chance(NOT_KNOWN, 65, usage) ? MISSING : (int) (seats * (40L + mix.below(61, 66, usage)) / 100));
        to.number(CAPACITY, kind % WORKLOADS.length == WORKLOADS.length - 1 ? seats * 10 : MISSING);
    }

    /// The lists of which some records are given twice.
    enum Kind { CUSTOMER, ASSOCIATION, USAGE, PERSON, EXAM, CERTIFICATION }

    boolean twice(Kind kind, long record) {
        return mix.chance(World.TWICE, 100 + kind.ordinal(), record);
    }

    /// A day close to the as-of date, and often just on it.
    private int around(int days, int what, long record) {
        return AS_OF_DAY - days + mix.below(2 * days + 1, what, record);
    }
}
