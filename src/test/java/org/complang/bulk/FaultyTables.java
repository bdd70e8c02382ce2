package org.complang.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/// Tables with planted faults, and what must be said of them: the cases under `src/test/resources/bulk/faults`, each with its files in `data/` and, in `expected.json`, the faults, the partners
/// whose decisions they may touch, and decisions that are known otherwise. All are decided in Cloud Productivity as of 2018-03-15. [#main] writes them anew.
final class FaultyTables {
    static final Path KEPT = Path.of("src/test/resources/bulk/faults");
    /// A file in the folder of a case whose tables have sources of their own.
    static final String SOURCES = "sources.comp";
    private static final String USAGE = "usage.csv";
    private static final List<String> PARTNERS = List.of("1000001", "1000002", "1000003", "1000004", "1000005", "1000006", "1000007", "1000008");

    private final Map<String, TextTable> tables = new LinkedHashMap<>();
    private final TextTable usage = table("usage", "mpnId,tenantId,workload,sku,trial,month,paidSeats,activeUsers,capacity");
    private final TextTable partners = table("partners", "mpnId,name,country,market");
    private final TextTable people = table("people", "mpnId,personId,name,locationMpnId,associatedUntil");
    private final TextTable exams = table("exams", "mpnId,personId,code,passedOn");
    private final TextTable certifications = table("certifications", "mpnId,personId,name,earnedOn,expiresOn");
    private final TextTable customers = table("customers", "mpnId,tenantId,name,market");
    private final TextTable associations = table("associations", "mpnId,tenantId,type,product,from,to");

    private TextTable table(String name, String header) {
        TextTable table = new TextTable(name, header);
        tables.put(name, table);
        return table;
    }

    /// Eight partners, with their decisions: Gold by two exams each; Silver; Silver at exactly the threshold; one row short of Silver; no skills; no association that counts; a market that is
    /// not known; Gold at exactly the threshold.
    private FaultyTables() {
        partner("1000001", "DE", "developed", "DPOR", "", 2, "exams", 4_500);
        partner("1000002", "US", "developed", "TransactingPartner", "", 1, "award", 2_500);
        partner("1000003", "IN", "developing", "DelegatedAdministrator", "Office 365", 1, "exams", 500, 500);
        partner("1000004", "IN", "developing", "FastTrackPartner", "", 1, "award", 900);
        partner("1000005", "FR", "developed", "DPOR", "", 0, "exams", 5_000);
        partner("1000006", "GB", "developed", "Advisor", "", 2, "award", 9_000);
        partner("1000007", "VN", "", "DPOR", "", 1, "exams", 1_500);
        partner("1000008", "JP", "developed", "DPOR", "", 2, "award", 3_999, 1);
    }

    private void partner(String mpnId, String country, String market, String association, String product, int skilled, String by, int... users) {
        String last = mpnId.substring(6);
        partners.row(mpnId + ",Partner " + last + ',' + country + ',' + market);
        for (int i = 1; i <= skilled; i++) {
            String person = "P" + last + i;
            people.row(mpnId + ',' + person + ",Person " + person + ",,");
            if (by.equals("exams")) {
                exams.row(mpnId + ',' + person + ",70-346,2017-06-15").row(mpnId + ',' + person + ",70-347,2018-03-15");
            } else {
                certifications.row(mpnId + ',' + person + ",MCSA: Office 365,2017-01-09,");
            }
        }
        String tenant = "T" + last;
        customers.row(mpnId + ',' + tenant + ",Customer " + last + ",developed");
        associations.row(mpnId + ',' + tenant + ',' + association + ',' + product + ",2016-01-01,");
        String[] workloads = {"Exchange Online", "Yammer"};
        for (String month : List.of("2018-01", "2018-02")) {
            for (int i = 0; i < users.length; i++) {
                usage.row(mpnId + ',' + tenant + ',' + workloads[i] + ",E3,false," + month + ',' + (users[i] + 100) + ',' + users[i] + ',');
            }
            usage.row(mpnId + ',' + tenant + ",Microsoft Teams,E3,false," + month + ",700,650,");
            usage.row(mpnId + ',' + tenant + ",ProPlus,E1,true," + month + ",40,35,");
        }
    }

    /// The row of what counts for a partner, or the second of these.
    private int counted(String mpnId, int number) {
        String workload = number == 0 ? "Exchange Online" : "Yammer";
        for (int row = 0; row < usage.size(); row++) {
            if (usage.get(row, "mpnId").equals(mpnId) && usage.get(row, "workload").equals(workload) && usage.get(row, "month").equals("2018-02")) {
                return row;
            }
        }
        throw new IllegalArgumentException(mpnId);
    }

    private FaultyCase made(String name, String about) {
        FaultyCase made = new FaultyCase(name, about);
        tables.values().forEach(made::file);
        return made;
    }

    /// Replaces a field of the row of what counts.
    private static FaultyCase value(String name, String about, String mpnId, String column, String text, String what) {
        FaultyTables world = new FaultyTables();
        int row = world.counted(mpnId, 0);
        world.usage.set(row, column, text);
        return world.made(name, about).fault(USAGE, world.usage.line(row), column, what, text, mpnId);
    }

    static List<FaultyCase> cases() {
        List<FaultyCase> cases = new ArrayList<>(List.of(clean()));
        cases.addAll(FaultyTexts.cases());
        cases.addAll(FaultyExports.cases());
        cases.addAll(List.of(
                value("number-of-letters", "A letter O in a number.", "1000002", "activeUsers", "25O0", "not a number"),
                value("number-with-fraction", "People are counted in whole numbers.", "1000002", "activeUsers", "2500.5", "not a number"),
                value("number-below-zero", "There are no fewer than no users.", "1000002", "activeUsers", "-2500", "not a number"),
                value("month-thirteen", "A month that no year has.", "1000002", "month", "2018-13", "not a month"),
                value("trial-maybe", "Neither yes nor no.", "1000002", "trial", "perhaps", "not yes or no"),
                unknownWorkload(), missingPartner(), date(), conflict(), harmlessDuplicates(), missingColumn("activeUsers"), missingColumn("tenantId"), missingColumn("mpnId"), missingUnusedColumn(), repeatedColumn(),
                severalFiles(), headerOnly(), unknownPartner(), onePercent(), readTwice()));
        return cases;
    }

    private static FaultyCase clean() {
        return new FaultyTables().made("clean", "Nothing is broken; what all other cases are compared with.")
                .decided("1000001", "gold decided").decided("1000002", "silver decided").decided("1000003", "silver decided").decided("1000004", "none decided")
                .decided("1000005", "none decided").decided("1000006", "none decided").decided("1000007", "none undetermined").decided("1000008", "gold decided");
    }

    private static FaultyCase unknownWorkload() {
        FaultyTables world = new FaultyTables();
        int row = world.counted("1000002", 0);
        world.usage.set(row, "workload", "Exchange Onlin");
        return world.made("workload-unknown", "A workload that the vocabulary does not have, in the row that Silver rests on: it is another one, and nobody knows whether that was meant.")
                .noted(USAGE, world.usage.line(row), "workload", "no such term", "Exchange Onlin", "1000002").decided("1000002", "none decided");
    }

    private static FaultyCase missingPartner() {
        FaultyTables world = new FaultyTables();
        int first = world.counted("1000003", 0);
        int second = world.counted("1000008", 1);
        world.usage.set(first, "mpnId", "");
        world.usage.set(second, "mpnId", "  ");
        return world.made("partner-missing", "Two rows do not say whose they are: they may be anybody's.")
                .fault(USAGE, world.usage.line(first), "mpnId", "partner missing", "", "").fault(USAGE, world.usage.line(second), "mpnId", "partner missing", "  ", "").anyPartner();
    }

    private static FaultyCase date() {
        FaultyTables world = new FaultyTables();
        world.certifications.set(0, "earnedOn", "2017-02-30");
        world.exams.set(0, "passedOn", "15.06.2017");
        return world.made("date-impossible", "A day that no year has, and one in a form that is not expected.")
                .fault("certifications.csv", world.certifications.line(0), "earnedOn", "not a date", "2017-02-30", world.certifications.get(0, "mpnId"))
                .fault("exams.csv", world.exams.line(0), "passedOn", "not a date", "15.06.2017", world.exams.get(0, "mpnId"));
    }

    private static FaultyCase conflict() {
        FaultyTables world = new FaultyTables();
        int row = world.counted("1000004", 0);
        List<String> other = new ArrayList<>(world.usage.row(row));
        other.set(world.usage.header().indexOf("activeUsers"), "1900");
        world.usage.insert(world.usage.size(), other);
        return world.made("duplicates-differ", "Two rows with one key do not say the same of active users: 900 and 1,900.")
                .fault(USAGE, world.usage.line(world.usage.size() - 1), "activeUsers", "duplicates differ", "1900", "1000004");
    }

    private static FaultyCase harmlessDuplicates() {
        FaultyTables world = new FaultyTables();
        int row = world.counted("1000004", 0);
        world.usage.insert(0, world.usage.row(row));
        world.usage.insert(world.usage.size(), world.usage.row(0));
        world.exams.insert(world.exams.size(), List.of("1000003", "P31", "70-346", "2017-09-01"));
        world.people.insert(0, List.of("1000003", "P31", "P. Thirty-one", "1000099", ""));
        world.associations.insert(0, world.associations.row(3));
        return world.made("duplicates-agree", "The same row three times; an exam passed twice, of which the earlier day counts; a person under two names, who is one.");
    }

    private static FaultyCase missingColumn(String column) {
        FaultyTables world = new FaultyTables();
        world.usage.without(column);
        FaultyCase made = world.made("column-missing-" + column.toLowerCase(java.util.Locale.ROOT), "The usage has no column " + column + ": what is not there is not known.")
                .fault(USAGE, 1, column, "column missing", "", "").mayDiffer(PARTNERS);
        return column.equals("activeUsers") ? made : made.anyPartner();
    }

    private static FaultyCase missingUnusedColumn() {
        FaultyTables world = new FaultyTables();
        world.usage.without("capacity");
        world.customers.without("market");
        return world.made("column-missing-unused", "Columns that the competency does not look at are not there; a report is not wanted, and a note does no harm.");
    }

    private static FaultyCase repeatedColumn() {
        FaultyTables world = new FaultyTables();
        int active = world.usage.header().indexOf("activeUsers");
        for (int row = 0; row < world.usage.size(); row++) {
            world.usage.row(row).add(active + 1, "7");
        }
        world.usage.header().add(active + 1, "activeUsers");
        return world.made("column-repeated", "Two columns are called activeUsers, and say different things.").fault(USAGE, 1, "activeUsers", "column repeated", "activeUsers", "").mayDiffer(PARTNERS);
    }

    private static FaultyCase severalFiles() {
        FaultyTables world = new FaultyTables();
        TextTable other = new TextTable("usage-2", String.join(",", world.usage.header()));
        for (int row = world.usage.size() - 1; row >= 0; row -= 2) {
            other.insert(0, world.usage.remove(row));
        }
        other.ordered("activeUsers", "month", "workload", "capacity", "mpnId", "trial", "paidSeats", "sku", "tenantId");
        return world.made("files-of-one-table", "The usage is in two files, whose columns are in different order.").file(other);
    }

    private static FaultyCase headerOnly() {
        FaultyTables world = new FaultyTables();
        while (world.usage.size() > 0) {
            world.usage.remove(0);
        }
        FaultyCase made = world.made("header-only", "A table without rows: there is no usage, which is no fault.");
        for (String partner : PARTNERS) {
            made.decided(partner, partner.equals("1000007") ? "none undetermined" : "none decided");
        }
        return made;
    }

    private static FaultyCase unknownPartner() {
        FaultyTables world = new FaultyTables();
        world.usage.row("1000009,T9,Yammer,E3,false,2018-02,100,90,");
        return world.made("partner-not-listed", "Usage of a partner who is not among the partners: one of whom little is known.").decided("1000009", "none decided");
    }

    /// Sixty partners with ten rows each, of which about one of a hundred is broken, in all ways in which a row can be.
    private static FaultyCase onePercent() {
        FaultyTables world = new FaultyTables();
        SplittableRandom random = new SplittableRandom(20180315);
        for (int partner = 0; partner < 60; partner++) {
            String mpnId = String.valueOf(2_000_000 + partner);
            world.partners.row(mpnId + ",Partner " + mpnId + ",DE,developing");
            world.people.row(mpnId + ",P" + mpnId + ",Person,,");
            world.certifications.row(mpnId + ",P" + mpnId + ",MCSA: Office 365,2017-01-09,");
            world.customers.row(mpnId + ",T" + mpnId + ",Customer,");
            world.associations.row(mpnId + ",T" + mpnId + ",DPOR,,2016-01-01,");
            for (int row = 0; row < 10; row++) {
                world.usage.row(mpnId + ",T" + mpnId + ",SharePoint Online,SKU " + row + ",false,2018-02,300," + random.nextInt(60, 141) + ',');
            }
        }
        List<String> lines = new ArrayList<>(Arrays.asList(world.usage.text().split("\n")));
        List<FaultyCase.Fault> faults = new ArrayList<>();
        String[][] broken = {{"activeUsers", "n/v", "not a number"}, {"month", "Feb 31", "not a month"}, {"trial", "?", "not yes or no"}, {"workload", "Sharepont", "no such term"},
            {"", "", "too few fields"}, {"", "", "too many fields"}};
        for (int i = 0; i < 6; i++) {
            int row = world.usage.size() - 600 + i * 100 + random.nextInt(100);
            String mpnId = world.usage.get(row, "mpnId");
            String line = lines.get(row + 1);
            if (broken[i][0].isEmpty()) {
                lines.set(row + 1, broken[i][2].equals("too few fields") ? line.substring(0, line.indexOf(",2018-02")) : line + ",1,2");
            } else {
                List<String> fields = new ArrayList<>(world.usage.row(row));
                fields.set(world.usage.header().indexOf(broken[i][0]), broken[i][1]);
                lines.set(row + 1, String.join(",", fields));
            }
            faults.add(new FaultyCase.Fault(USAGE, world.usage.line(row), broken[i][0], broken[i][2], broken[i][1], mpnId));
            if (broken[i][2].equals("no such term")) {
                // Another workload, which does not count.
                world.usage.set(row, "activeUsers", "0");
            }
        }
        FaultyCase made = world.made("one-percent", "Rows of sixty more partners with 600 rows, of which six are broken, each in another way.")
                .file(USAGE, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        for (FaultyCase.Fault fault : faults) {
            if (fault.what().equals("no such term")) {
                made.noted(fault.file(), fault.line(), fault.column(), fault.what(), fault.text(), fault.partner());
            } else {
                made.fault(fault.file(), fault.line(), fault.column(), fault.what(), fault.text(), fault.partner());
            }
        }
        for (int partner = 0; partner < 60; partner++) {
            String mpnId = String.valueOf(2_000_000 + partner);
            made.decided(mpnId, world.total(mpnId) >= 1_000 ? "silver decided" : "none decided");
        }
        return made;
    }

    /// A file that is cut where no row ends, as is found when it has been read, and a broken row of a partner of whom that file does not speak.
    private static FaultyCase readTwice() {
        FaultyTables world = new FaultyTables();
        int row = 0;
        String mpnId = world.certifications.get(row, "mpnId");
        List<String> lines = new ArrayList<>(Arrays.asList(world.certifications.text().split("\n")));
        lines.set(row + 1, lines.get(row + 1).replace(",2017-01-09,", ",2017-01-09"));
        StringBuilder large = new StringBuilder(String.join(",", world.usage.header())).append('\n');
        large.append("1000001,T1,ProPlus,E1 for 19\" screens,true,2017-01,40,35,\n");
        for (int i = 0; i < 6_000; i++) {
            large.append("1000001,T1,ProPlus,\"").append("some lines ".repeat(20).replace("some lines some lines some lines some lines some ", "some\n")).append("\",true,2017-01,40,35,\n");
        }
        return world.made("read-twice", "A quote that stands alone at the beginning of two megabytes of rows with line breaks, and in another table a row that cannot be read, of a partner of whom these rows do not speak.")
                .file("certifications.csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)).file("usage-2017-01.csv.gz", zipped(large.toString().getBytes(StandardCharsets.UTF_8)))
                .fault("certifications.csv", row + 2, "", "too few fields", "", mpnId);
    }

    private int total(String mpnId) {
        int total = 0;
        for (int row = 0; row < usage.size(); row++) {
            total += usage.get(row, "mpnId").equals(mpnId) ? Integer.parseInt(usage.get(row, "activeUsers")) : 0;
        }
        return total;
    }

    /// The table of usage of the eight partners, to be broken as text.
    static TextTable usage() {
        return new FaultyTables().usage;
    }

    /// The other tables, unbroken, under a new case.
    static FaultyCase withUsage(String name, String about, String file, byte[] bytes) {
        FaultyTables world = new FaultyTables();
        world.tables.remove("usage");
        return world.made(name, about).file(file, bytes);
    }

    /// The partners of whom the usage speaks on a line or behind it.
    static TreeSet<String> partnersFrom(int line) {
        TextTable usage = usage();
        TreeSet<String> partners = new TreeSet<>();
        for (int row = line - 2; row < usage.size(); row++) {
            partners.add(usage.get(row, "mpnId"));
        }
        return partners;
    }

    /// The line on which the usage of a partner stands that counts.
    static int countedLine(String mpnId) {
        FaultyTables world = new FaultyTables();
        return world.usage.line(world.counted(mpnId, 0));
    }

    static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /// Writes a case into a folder of its name.
    static void write(FaultyCase made, Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve(made.name).resolve("data"));
        for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
            Files.write(data.resolve(file.getKey()), file.getValue());
        }
        if (!made.sources().isEmpty()) {
            Files.writeString(folder.resolve(made.name).resolve(SOURCES), made.sources());
        }
        Files.writeString(folder.resolve(made.name).resolve("expected.json"), made.expected());
    }

    public static void main(String[] arguments) throws IOException {
        for (FaultyCase made : cases()) {
            write(made, KEPT);
        }
    }
}
