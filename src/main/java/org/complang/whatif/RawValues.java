package org.complang.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.wording.Places;

/// Values of a document's fields, between how people write them and how data does.
final class RawValues {
    private RawValues() { }

    /// What somebody wrote for a field, as data has it. What does not fit stays a text, of which binding says what is wrong.
    static Object value(Column column, String written) {
        if (written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")) {
            return written.substring(1, written.length() - 1);
        }
        if (column.absence() != Column.Absence.NEVER && List.of("unknown", "none", "open-ended").contains(written)) {
            return null;
        }
        return switch (column.type()) {
            case Type.Plain.YES_NO -> switch (written) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> written;
            };
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> number(written);
            case Type.Money _ -> number(written);
            case Type.Code(Vocabulary vocabulary) -> spelled(vocabulary, written);
            case Type.Plain.ID, Type.Plain.TEXT, Type.Plain.DATE, Type.Plain.MONTH -> written;
        };
    }

    /// A number may have commas between thousands.
    private static Object number(String written) {
        return written.matches("-?([0-9]{1,20}|[0-9]{1,3}(,[0-9]{3}){1,6})(\\.[0-9]{1,20})?") ? new BigDecimal(written.replace(",", "")) : written;
    }

    private static String spelled(Vocabulary vocabulary, String written) {
        return vocabulary.spelled(written) != null ? written : vocabulary.named(written).map(term -> term.spellings().getFirst()).orElse(written);
    }

    /// The keys of a record as places show them: `?` where one is not known, nothing where there is none.
    static List<String> keys(Table table, Map<?, ?> record) {
        List<String> keys = new ArrayList<>();
        for (Column column : columns(table)) {
            String shown = shown(column, record.get(column.spelling()));
            if (!shown.isEmpty()) {
                keys.add(shown);
            }
        }
        return keys;
    }

    /// Keys as a place has them between its brackets.
    static String written(List<String> keys) {
        return String.join(", ", keys.stream().map(Places::key).toList());
    }

    /// What tells records of a table apart.
    static List<Column> columns(Table table) {
        return table.key().isEmpty() ? table.columns() : table.key();
    }

    /// Whether the keys of a record are those that somebody wrote; a term may also be called by its name.
    static boolean matches(Table table, Map<?, ?> record, List<String> written) {
        return present(table, record).size() == written.size() && begins(table, record, written);
    }

    private static List<Column> present(Table table, Map<?, ?> record) {
        return columns(table).stream().filter(column -> !shown(column, record.get(column.spelling())).isEmpty()).toList();
    }

    /// Whether a record has what is written as the first of its keys.
    static boolean begins(Table table, Map<?, ?> record, List<String> written) {
        List<Column> there = present(table, record);
        if (there.size() < written.size()) {
            return false;
        }
        for (int i = 0; i < written.size(); i++) {
            Column column = there.get(i);
            Object key = column.type().isText() ? written.get(i) : value(column, written.get(i));
            if (!shown(column, record.get(column.spelling())).equals(shown(column, key))) {
                return false;
            }
        }
        return true;
    }

    private static String shown(Column column, Object value) {
        return switch (value) {
            case null -> column.absence() == Column.Absence.NEVER || column.absence() == Column.Absence.UNKNOWN ? "?" : "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean yes -> yes ? "yes" : "no";
            case String text when column.type() instanceof Type.Code(Vocabulary vocabulary) && vocabulary.spelled(text) != null -> vocabulary.spelled(text).spellings().getFirst();
            case Object other -> other.toString();
        };
    }
}
