package org.complang.sql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the name of every table that a statement reads.
///
/// @param schemas names with a point behind each, as they are written: `warehouse.` or `"My Warehouse".sales.`; or empty
/// @param beginning with what the name itself begins, such as `dim_`; or empty
public record TablePrefix(String schemas, String beginning) {
    public static final TablePrefix NONE = new TablePrefix("", "");

    /// The prefix that a text says; nothing where it is none: what stands there is written into the statement, so only names may.
    ///
    /// @param text names with points behind, those that are not plain in the quotes of the dialect, and a plain beginning of a name behind the last point
    public static Optional<TablePrefix> of(String text, Dialect dialect) {
        String quote = Pattern.quote(String.valueOf(dialect.quote()));
        String plain = "[\\p{L}_][\\p{L}\\p{N}_]*";
        String quoted = quote + "(?:[^" + quote + "\\p{Cntrl}]|" + quote + quote + ")+" + quote;
        Matcher names = Pattern.compile("((?:(?:" + plain + "|" + quoted + ")\\.)*)((?:" + plain + ")?)").matcher(text);
        return names.matches() && Pattern.compile("\\.").splitAsStream(names.group(1)).noneMatch(Printer::isReserved) ? Optional.of(new TablePrefix(names.group(1), names.group(2))) : Optional.empty();
    }
}
