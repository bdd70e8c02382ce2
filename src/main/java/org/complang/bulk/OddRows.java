package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.complang.table.Rows;
import org.complang.table.Utf8Mark;

/// Tells rows of a file that hold no records: blank ones, and headers that stand there once more.
final class OddRows {
    /// What stands in a row in which nothing stands, beside blanks: delimiters and quotes.
    private static final String BLANK = ",;|\"";

    private final FilePlan plan;
    /// What stands in the header where rows tell the partner.
    private final byte[] header;

    OddRows(FilePlan plan) {
        this.plan = plan;
        int[] ofPartner = plan.entries.getFirst().fields().getFirst().slots();
        this.header = ofPartner.length == 0 ? new byte[0] : plan.header.get(plan.columnOf[ofPartner[0]]).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether nothing stands in any field, as in rows that spreadsheets leave behind the last one.
    static boolean isBlank(Rows rows) {
        return rows.row().chars().allMatch(c -> c <= ' ' || BLANK.indexOf(c) >= 0);
    }

    /// Whether what tells the partner of a row might be that of a header.
    boolean isLikeHeader(FieldReader partner, Rows rows) {
        return Arrays.equals(header, 0, header.length, partner.bytes, partner.from, partner.to) || partner.slot >= 0 && rows.bytes(partner.slot)[rows.start(partner.slot)] == Utf8Mark.FIRST;
    }

    /// Whether the header stands here once more, as in files that were put together.
    boolean isHeader(Rows rows) {
        for (int slot = 0; slot < plan.columnOf.length; slot++) {
            if (!unmarked(rows.text(slot)).strip().equals(plan.header.get(plan.columnOf[slot]))) {
                return false;
            }
        }
        return true;
    }

    /// Without the mark with which files in UTF-8 may begin, and the quotes that are then behind it.
    private static String unmarked(String text) {
        if (text.isEmpty() || text.charAt(0) != '\uFEFF') {
            return text;
        }
        return text.length() > 2 && text.charAt(1) == '"' && text.endsWith("\"") ? text.substring(2, text.length() - 1) : text.substring(1);
    }
}
