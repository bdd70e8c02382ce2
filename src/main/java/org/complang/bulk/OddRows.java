package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complang.table.Rows;
import org.complang.table.Utf8Mark;

/// Tells rows of a file that hold no records: blank ones, totals, and headers that stand there once more.
final class OddRows {
    /// What stands in a row in which nothing stands, beside blanks: delimiters and quotes.
    private static final String BLANK = ",;|\"";
    private static final Pattern BETWEEN = Pattern.compile("[,;|\t\"]");

    /// What spreadsheets write before the totals of all rows, in small letters.
    private static final Set<String> TOTALS = Set.of("total", "totals", "grand total", "gesamt", "summe", "gesamtergebnis", "total général", "total general", "totale", "totaal", "总计", "合计");
    private static final int LONGEST = 16;
    /// Of so many columns, so many stand in a header that has others or has them in another order.
    private static final int ALIKE = 3;
    private static final int OF = 4;

    private final FilePlan plan;
    private final Set<String> names;
    private final Set<String> header;
    /// Whether columns have no name, so that it may not be the header at all.
    private final boolean hasBlanks;
    /// With what first byte and what length in bytes names of columns, and what stands before totals, begin: few identifiers begin so.
    private final BitSet beginnings = new BitSet();

    OddRows(FilePlan plan) {
        this.plan = plan;
        this.names = new HashSet<>(plan.header);
        this.header = words(String.join(",", plan.header));
        this.hasBlanks = plan.header.stream().anyMatch(String::isBlank);
        Stream.of(names.stream(), TOTALS.stream(), TOTALS.stream().map(text -> text.toUpperCase(Locale.ROOT))).flatMap(texts -> texts).map(text -> text.getBytes(StandardCharsets.UTF_8))
                .filter(text -> text.length > 0).forEach(text -> beginnings.set(beginning(text, 0, text.length)));
    }

    private static int beginning(byte[] text, int from, int to) {
        return to - from << Byte.SIZE | text[from] & 0xFF;
    }

    /// Whether nothing stands in any field, as in rows that spreadsheets leave behind the last one: but for delimiters, which are there.
    static boolean isBlank(Rows rows) {
        String row = rows.row();
        return !row.isEmpty() && row.chars().allMatch(c -> c <= ' ' && c != 0 || BLANK.indexOf(c) >= 0);
    }

    /// Whether what tells the partner of a row might be the name of a column, or stand before totals.
    boolean isOdd(FieldReader partner, Rows rows) {
        if (partner.slot >= 0 && isMarked(rows, partner.slot)) {
            return true;
        }
        if (!beginnings.get(beginning(partner.bytes, partner.from, partner.to))) {
            return false;
        }
        String text = new String(partner.bytes, partner.from, partner.to - partner.from, StandardCharsets.UTF_8);
        return names.contains(text) || isTotal(text);
    }

    private static boolean isMarked(Rows rows, int slot) {
        return rows.bytes(slot)[rows.start(slot)] == Utf8Mark.FIRST;
    }

    /// Whether a text that tells a partner begins as one that might do something else, or is none.
    boolean mayBeOdd(byte[] bytes, int from, int to) {
        return from >= to || beginnings.get(beginning(bytes, from, to));
    }

    /// Whether a field of a row holds the name of its column.
    boolean isNamed(Rows rows, int slot) {
        boolean like = beginnings.get(beginning(rows.bytes(slot), rows.start(slot), rows.end(slot))) || isMarked(rows, slot);
        return like && unmarked(rows.text(slot)).equals(plan.names.get(slot));
    }

    private static boolean isTotal(String text) {
        return text.length() <= LONGEST && TOTALS.contains(text.toLowerCase(Locale.ROOT));
    }

    /// Whether a row holds the totals of the others, where it tells of no partner but says so.
    static boolean isOfTotals(FieldReader partner) {
        return isTotal(new String(partner.bytes, partner.from, partner.to - partner.from, StandardCharsets.UTF_8));
    }

    /// Whether the header of another file stands here, whose columns are others or in another order.
    boolean isOtherHeader(Rows rows) {
        if (holdsNames(rows)) {
            return !isHeader(rows);
        }
        long alike = plan.ofFile().filter(slot -> names.contains(unmarked(rows.text(slot)).strip())).count();
        return alike > 1 && alike * OF >= plan.ofFile().count() * ALIKE;
    }

    /// Whether the header stands here once more, as in files that were put together.
    boolean isHeader(Rows rows) {
        return holdsNames(rows) && (!hasBlanks || header.containsAll(words(rows.row())));
    }

    /// Whether each field that is read holds the name of its column. Others may have names that the header lacks.
    private boolean holdsNames(Rows rows) {
        return plan.ofFile().allMatch(slot -> unmarked(rows.text(slot)).strip().equals(plan.names.get(slot)));
    }

    /// What stands between delimiters and quotes.
    private static Set<String> words(String row) {
        return Stream.of(BETWEEN.split(unmarked(row))).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /// Without the mark with which files in UTF-8 may begin, and the quotes that are then behind it.
    private static String unmarked(String text) {
        if (text.isEmpty() || text.charAt(0) != '\uFEFF') {
            return text;
        }
        return text.length() > 2 && text.charAt(1) == '"' && text.endsWith("\"") ? text.substring(2, text.length() - 1) : text.substring(1);
    }
}
