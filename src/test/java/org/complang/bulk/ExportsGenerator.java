package org.complang.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

/// Writes made-up exports of Partner Center, with the columns and the troubles of real ones: the same files in every run.
///
/// As of 2018-03-15 they hold for cloud productivity: Nordwind is Gold, Tideway and Mekong are Silver, Prairie has the users and nobody certified, Fjord is open since a figure is not known, and so
/// is Baltic, whose country is not classified.
public final class ExportsGenerator {
    /// The files in `competencies/samples/partner-center`.
    public static final Path SAMPLES = Path.of("competencies/samples/partner-center");

    private static final long SEED = 20180315;
    private static final String NO_GUID = "00000000-0000-0000-0000-000000000000";
    private static final List<String> MONTHS = List.of("2017-12", "2018-01", "2018-02");
    private static final Map<String, String> MONTH_NAMES = Map.of("2017-12", "December", "2018-01", "January", "2018-02", "February");

    private record Partner(String id, String name, String country, List<Place> places, List<Customer> customers, List<Person> people) { }

    private record Place(String id, String city, String country) { }

    /// A customer with its active users of each workload in the last month.
    private record Customer(String name, String market, List<String> attributions, Map<String, String> users) { }

    private record Person(String first, String last, String email, List<String> credentials) { }

    private final Random random = new Random(SEED);
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    private ExportsGenerator() { }

    /// The files by their names.
    public static Map<String, byte[]> files() {
        ExportsGenerator generator = new ExportsGenerator();
        partners().forEach(generator::partner);
        Map<String, byte[]> files = new LinkedHashMap<>();
        generator.sheets.forEach((name, sheet) -> files.put(name, sheet.bytes()));
        return files;
    }

    /// Writes the samples anew.
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(SAMPLES);
        for (var file : files().entrySet()) {
            Files.write(SAMPLES.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<Partner> partners() {
        return List.of(
                new Partner("6100101", "Nordwind Cloud GmbH", "Germany", List.of(new Place("6100102", "Berlin", "Germany"), new Place("6100103", "Wien", "Austria")),
                        List.of(new Customer("Fabrikam AG", "Germany", List.of("DPOR", "Delegated Administrator"), Map.of("Exchange Online", "2,310", "SharePoint Online", "1480")),
                                new Customer("Contoso, Ltd.", "Austria", List.of("Transacting Partner"), Map.of("Skype for Business", "210", "Microsoft Teams", "900"))),
                        List.of(new Person("Anna", "Petersen", "anna.petersen@nordwind.example", List.of("Exam 70-346", "Exam 70-347", "MCSA: Office 365")),
                                new Person("Jonas", "Weber", "Jonas.Weber@nordwind.example", List.of("Exam 70-346", "Exam 70-347")),
                                new Person("Marta", "Kowalska", "", List.of("MCSA: Office 365")))),
                new Partner("6100201", "Tideway IT Ltd", "United Kingdom", List.of(new Place("6100202", "Leeds", "United Kingdom")),
                        List.of(new Customer("Margie's Travel", "United Kingdom", List.of("DPOR"), Map.of("Exchange Online", "1350", "Yammer", "420")),
                                new Customer("The \"Old\" Bakery", "United Kingdom", List.of("FastTrack Partner", "CSP Tier 2"), Map.of("SharePoint Online", "230"))),
                        List.of(new Person("Oliver", "Grant", "oliver.grant@tideway.example", List.of("Exam 70-346", "Exam 70-347")),
                                new Person("Priya", "Nair", "priya.nair@tideway.example", List.of("Exam 70-346")))),
                new Partner("6100301", "Mekong Digital JSC", "Vietnam", List.of(new Place("6100302", "Hà Nội", "Vietnam"), new Place("6100303", "Singapore", "Singapore")),
                        List.of(new Customer("Sông Hồng Foods", "Vietnam", List.of("Delegated Administrator", "DPOR", "Transacting Partner"), Map.of("Exchange Online", "800", "ProPlus", "240"))),
                        List.of(new Person("Linh", "Nguyễn", "linh.nguyen@mekong.example", List.of("MCSA: Office 365")))),
                new Partner("6100401", "Prairie Software, Inc.", "United States", List.of(new Place("6100402", "Omaha", "United States")),
                        List.of(new Customer("Wingtip Toys", "United States", List.of("DPOR"), Map.of("Exchange Online", "5100", "ProPlus", "1900"))),
                        List.of(new Person("Dana", "Reyes", "dana.reyes@prairie.example", List.of("Exam 70-346", "Exam 70-412")))),
                new Partner("6100501", "Fjord Data AS", "Norway", List.of(new Place("6100502", "Bergen", "Norway")),
                        List.of(new Customer("Alpine Ski House", "Norway", List.of("DPOR", "CPOR"), Map.of("Exchange Online", "1200", "SharePoint Online", "UNKNOWN"))),
                        List.of(new Person("Ingrid", "Dahl", "ingrid.dahl@fjord.example", List.of("Exam 70-346", "Exam 70-347")))),
                new Partner("6100601", "Baltic Apps OÜ", "Estonia", List.of(new Place("6100602", "Tartu", "Estonia")),
                        List.of(new Customer("Adatum OÜ", "Estonia", List.of("Transacting Partner"), Map.of("Exchange Online", "1000", "Skype for Business", "500"))),
                        List.of(new Person("Kaarel", "Tamm", "kaarel.tamm@baltic.example", List.of("Exam 70-346", "Exam 70-347", "Azure Administrator Associate")))));
    }

    private void partner(Partner partner) {
        profile(partner);
        partner.people.forEach(person -> trainings(partner, person));
        for (Customer customer : partner.customers) {
            String tenant = guid();
            String tpid = random.nextInt(3) == 0 ? NO_GUID : String.valueOf(700_000 + random.nextInt(90_000));
            office365(partner, customer, tenant, tpid);
            enterpriseMobility(partner, customer, tenant);
            seats("Dynamics365LicenseUsage.csv", partner, customer, tenant, List.of("Dynamics 365 Sales Enterprise", "Dynamics 365 Team Members"));
            seats("PowerBILicenseUsage.csv", partner, customer, tenant, List.of("Power BI Pro", "Power BI (free)"));
            revenue(partner, customer, tenant);
            azure(partner, customer, tenant);
            businessApplications(partner, customer, tenant);
        }
    }

    /// The global account, and one row for each of its locations.
    private void profile(Partner partner) {
        Sheet sheet = sheet("PartnerProfile.csv", "MPNId", "PartnerName", "PGA_MPNID", "PGA_PartnerName", "City", "Country", "HierarchyLevel");
        sheet.row(partner.id, partner.name, partner.id, partner.name, partner.places.getFirst().city, partner.country, "Global");
        for (Place place : partner.places) {
            sheet.row(place.id, partner.name + " " + place.city, partner.id, partner.name, place.city, place.country, "Location");
        }
    }

    /// Each attribution has its row with the same figures; one of them is no duplicate. Three months in two files, one of which writes days and the other names of months.
    private void office365(Partner partner, Customer customer, String tenant, String tpid) {
        for (String month : MONTHS) {
            boolean last = month.equals("2018-02");
            Sheet sheet = sheet(last ? "Office365LicenseUsage_2.csv" : "Office365LicenseUsage_1.csv", "PGAPartnerID", "PartnerID", "PartnerName", "PartnerLocation", "PartnerAttributionType",
                    "CustomerTenantId", "CustomerTpid", "CustomerName", "CustomerMarket", "CustomerSegment", "WorkloadName", "Month", "PaidAvailableUnits", "MonthlyActiveUsers", "IsDuplicateRowForPGA");
            for (String workload : customer.users.keySet().stream().sorted().toList()) {
                String users = last ? customer.users.get(workload) : String.valueOf(50 + random.nextInt(900));
                String units = String.valueOf(2_000 + 10 * random.nextInt(400)) + (random.nextInt(4) == 0 ? ".00" : "");
                int counted = random.nextInt(customer.attributions.size());
                for (int i = 0; i < customer.attributions.size(); i++) {
                    Place place = partner.places.get(i % partner.places.size());
                    sheet.row(partner.id, place.id, partner.name, place.city, customer.attributions.get(i), tenant, tpid, customer.name, customer.market, random.nextBoolean() ? "SMB" : "UNKNOWN",
                            workload, last ? MONTH_NAMES.get(month) + " 2018" : month + "-01", units, users, i == counted ? "0" : "1");
                }
            }
        }
    }

    private void enterpriseMobility(Partner partner, Customer customer, String tenant) {
        Sheet sheet = sheet("EnterpriseMobilityLicenseUsage.tsv", "PGAMpnID", "MPNID", "SubscriptionId", "SubscriptionStatus", "Month", "SKU", "SKUId", "FreeVsPaidSKU", "CustomerTenantId",
                "PartnerAttributionType", "PaidAvailableUnits", "MonthlyActiveUsers", "AADPPaidAvailableUnits", "AADPMonthlyActiveUsers", "IntunePaidAvailableUnits", "IntuneMonthlyActiveUsers",
                "AzipPaidAvailableUnits", "AzipMonthlyActiveUsers");
        String subscription = guid();
        boolean free = random.nextInt(4) == 0;
        int units = 20 + random.nextInt(400);
        boolean protection = random.nextBoolean();
        for (String attribution : customer.attributions) {
            String users = String.valueOf(units / 2);
            sheet.row(partner.id, partner.places.getFirst().id, subscription, "Active", "2018-02-01", free ? "EMS E3 Trial" : "EMS E3", NO_GUID, free ? "Free" : "Paid", tenant, attribution,
                    String.valueOf(units), users, String.valueOf(units), users, String.valueOf(units), String.valueOf(units / 3), protection ? String.valueOf(units) : "", protection ? users : "");
        }
    }

    private void seats(String file, Partner partner, Customer customer, String tenant, List<String> skus) {
        boolean powerBi = file.startsWith("Power");
        List<String> columns = new ArrayList<>(List.of("PGAMpnID", "MPNID", "SubscriptionId", "SubscriptionStatus", "Month", "SKU", "FreeVsPaidSKU", "CustomerTenantId", "PartnerAttachType",
                "AvailableSeats", "AssignedSeats", "ActiveSeats", "ActiveUsagePercent"));
        if (powerBi) {
            columns.add("PartnerHierarchy");
        }
        Sheet sheet = sheet(file, columns.toArray(String[]::new));
        for (String sku : skus) {
            int available = 10 * (1 + random.nextInt(40));
            int active = random.nextInt(available);
            List<String> row = new ArrayList<>(List.of(partner.id, partner.places.getLast().id, guid(), "Active", "2018-02-28", sku, sku.contains("free") ? "Free" : "Paid", tenant,
                    customer.attributions.getFirst(), String.valueOf(available), String.valueOf((available + active) / 2), random.nextInt(5) == 0 ? "NULL" : String.valueOf(active),
                    String.valueOf(100 * active / available)));
            if (powerBi) {
                row.add("Location");
            }
            sheet.row(row.toArray(String[]::new));
        }
    }

    private void revenue(Partner partner, Customer customer, String tenant) {
        Sheet sheet = sheet("CustomersAndRevenue.csv", "PGAMpnID", "MPNId", "CustomerTenantId", "CustomerStatus", "Product", "SKU", "Month", "PartnerAttributionType", "AvailableSeats",
                "BilledRevenueUSD", "AzureConsumedRevenueUSD", "CPORRevenue", "CPORPaidSeats", "CPORActiveUsers", "IsDuplicateRowForPGA");
        for (List<String> sold : List.of(List.of("O365", "Office 365 E3"), List.of("Dynamics 365", "Dynamics 365 Sales Enterprise"), List.of("Microsoft Azure", "Azure Plan"))) {
            boolean azure = sold.getFirst().equals("Microsoft Azure");
            boolean credit = !azure && random.nextInt(6) == 0;
            String billed = azure ? "" : (credit ? "(" : "") + money(20_000, 6) + (credit ? ")" : "");
            String consumed = azure ? money(4_000, 9) : "";
            for (int i = 0; i < customer.attributions.size(); i++) {
                sheet.row(partner.id, partner.places.get(i % partner.places.size()).id, tenant, "Active", sold.getFirst(), sold.getLast(), "2018-02-01", customer.attributions.get(i),
                        azure ? "" : String.valueOf(50 + random.nextInt(2) * 50), billed, consumed, "", "", "", i == 0 ? "0" : "1");
            }
        }
    }

    private void azure(Partner partner, Customer customer, String tenant) {
        Sheet sheet = sheet("AzureUsage.csv.gz", "PGAMpnID", "MPNID", "SubscriptionId", "Month", "ServiceLevel1", "ServiceLevel2", "ServiceLevel3", "ServiceLevel4", "CustomerTenantId",
                "PartnerAttributionType", "AdminType", "ACR_USD", "IsACRDuplicateAtPGALevel");
        String subscription = guid();
        for (List<String> service : List.of(List.of("Compute", "Virtual Machines", "Dv3 Series", "D2 v3"), List.of("Storage", "Storage", "Block Blob", "LRS Data Stored"))) {
            for (String month : MONTHS) {
                String consumed = money(3_000, 10);
                for (int i = 0; i < 2; i++) {
                    sheet.row(partner.id, partner.places.getFirst().id, subscription, month + "-01T00:00:00Z", service.get(0), service.get(1), service.get(2), service.get(3), tenant,
                            i == 0 ? "DPOR" : "PAL", i == 0 ? "NULL" : "Owner", consumed, String.valueOf(i));
                }
            }
        }
    }

    private void businessApplications(Partner partner, Customer customer, String tenant) {
        Sheet usage = sheet("BusinessApplicationsUsage.csv", "GlobalPartnerID", "FiscalMonthName", "CustomerTenantID", "PartnerAssociationType", "MetricType", "Workload", "SkuGroup", "PAMAU", "MAC", "MAU");
        Sheet revenue = sheet("BusinessApplicationsRevenue.csv", "GlobalPartnerID", "FiscalMonthName", "CustomerTenantID", "PartnerAssociationType", "WorkloadCategory", "Workloads",
                "AdjustedRevenueAmtCD");
        for (String month : MONTHS.subList(1, 3)) {
            String name = MONTH_NAMES.get(month) + ", 2018";
            int users = 5 + random.nextInt(200);
            usage.row(partner.id, name, tenant, "CPOR OSU", "paid", "Dynamics 365 Business Central", "Essentials", String.valueOf(users), "", String.valueOf(users + 10));
            usage.row(partner.id, name, tenant, "CPOR OSU", "trial", "Dynamics 365 Business Central", "Essentials", String.valueOf(users / 4), "", String.valueOf(users / 3));
            revenue.row(partner.id, name, tenant, "CPOR RevRec", "Dynamics 365", "Dynamics 365 Business Central", (random.nextInt(5) == 0 ? "-" : "") + money(9_000, 2));
        }
    }

    /// Titles instead of codes; a person without an address has one at the company; what has lapsed is not active. A pass stands in several months of the export.
    private void trainings(Partner partner, Person person) {
        Sheet sheet = sheet("TrainingCompletions.csv", "PGAMpnId", "TrainingActivityId", "TrainingTitle", "TrainingType", "IndividualFirstName", "IndividualLastName", "Email", "CorpEmail",
                "TrainingCompletionDate", "ExpirationDate", "ActivationStatus", "Month", "IcMCP");
        Map<String, String> titles = Map.of("Exam 70-346", "Exam 70-346: Managing Office 365 Identities and Requirements", "Exam 70-347", "Exam 70-347: Enabling Office 365 Services",
                "Exam 70-412", "Exam 70-412: Configuring Advanced Windows Server 2012 Services");
        for (String credential : person.credentials) {
            boolean exam = credential.startsWith("Exam ");
            String day = (1 + random.nextInt(12)) + "/" + (1 + random.nextInt(28)) + "/2017 12:00:00 AM";
            String activity = String.valueOf(40_000 + random.nextInt(9_000));
            String corporate = (person.first + "." + person.last).toLowerCase(Locale.ROOT).replace('ễ', 'e') + "@corp.example";
            for (String month : random.nextInt(3) == 0 ? MONTHS : MONTHS.subList(2, 3)) {
                // Letter case of an address changes from export to export.
                String email = month.equals("2018-02") ? person.email : person.email.toUpperCase(Locale.ROOT);
                sheet.row(partner.id, activity, titles.getOrDefault(credential, credential), exam ? "Exam" : "Certification", person.first, person.last, email, corporate, day,
                        exam ? "" : "2019-12-31", "Active", month + "-01", "1");
            }
        }
        if (partner.id.equals("6100401")) {
            sheet.row(partner.id, "41999", "MCSA: Office 365", "Certification", person.first, person.last, person.email, "UNKNOWN", "6/1/2015 12:00:00 AM", "2017-06-01", "Inactive", "2018-02-01", "1");
        }
    }

    private String money(int most, int decimals) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < decimals; i++) {
            digits.append(random.nextInt(10));
        }
        return random.nextInt(most) + "." + digits;
    }

    private String guid() {
        return String.format("%08x-%04x-4%03x-8%03x-%012x", random.nextInt(), random.nextInt(1 << 16), random.nextInt(1 << 12), random.nextInt(1 << 12), random.nextLong() >>> 16);
    }

    private Sheet sheet(String name, String... columns) {
        return sheets.computeIfAbsent(name, _ -> new Sheet(name, columns));
    }

    /// A file that grows row by row. The profile is as spreadsheets save it: with a byte order mark and lines that end as on Windows.
    private static final class Sheet {
        private final String name;
        private final char separator;
        private final String lineEnd;
        private final StringBuilder text = new StringBuilder();
        private final int columns;

        Sheet(String name, String... columns) {
            this.name = name;
            this.separator = name.contains(".tsv") ? '\t' : ',';
            this.lineEnd = name.startsWith("PartnerProfile") ? "\r\n" : "\n";
            this.columns = columns.length;
            text.append(name.startsWith("PartnerProfile") ? "\uFEFF" : "");
            row(columns);
        }

        void row(String... cells) {
            if (cells.length != columns) {
                throw new IllegalArgumentException(name + " has " + columns + " columns");
            }
            for (int i = 0; i < cells.length; i++) {
                text.append(i == 0 ? "" : separator).append(written(cells[i]));
            }
            text.append(lineEnd);
        }

        private String written(String cell) {
            boolean quotes = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0;
            return quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }

        byte[] bytes() {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return name.endsWith(".gz") ? packed(bytes) : bytes;
        }

        /// A gzip file whose blocks are stored and not compressed: compressors of other machines would write other bytes.
        private static byte[] packed(byte[] bytes) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});
            int most = 0xffff;
            for (int from = 0; from < bytes.length; from += most) {
                int length = Math.min(most, bytes.length - from);
                boolean last = from + length == bytes.length;
                out.writeBytes(ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN).put((byte) (last ? 1 : 0)).putShort((short) length).putShort((short) ~length).array());
                out.write(bytes, from, length);
            }
            CRC32 sum = new CRC32();
            sum.update(bytes);
            out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt((int) sum.getValue()).putInt(bytes.length).array());
            return out.toByteArray();
        }
    }
}
