package org.complang.certificate.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complang.certificate.check.DataModel.Field;
import org.complang.certificate.check.DataModel.Table;

/// A partner document by itself: its records, those of one key put together, each with the place where it was first written. It is strict: a document with a mistake is refused.
final class Document {
    /// A record of a list.
    static final class Record {
        final Table table;
        final Record parent;
        /// Where it was first written, as a JSON pointer.
        final String pointer;
        final Cell[] cells;
        private final Map<Table, List<Record>> lists = new HashMap<>();
        private final Map<List<Object>, Record> byKey = new HashMap<>();

        Record(Table table, Record parent, String pointer, Cell[] cells) {
            this.table = table;
            this.parent = parent;
            this.pointer = pointer;
            this.cells = cells;
        }

        /// This record or the one above it that is of a table.
        Record of(Table wanted) {
            return table == wanted ? this : parent.of(wanted);
        }

        /// What this record or one above it has in a field.
        Cell cell(Field field) {
            return of(field.table()).cells[field.index()];
        }

        /// All records of a table below this one, in the order of the data.
        List<Record> below(Table wanted) {
            if (wanted.parent == table) {
                return lists.getOrDefault(wanted, List.of());
            }
            List<Record> records = new ArrayList<>();
            for (Record above : below(wanted.parent)) {
                records.addAll(above.lists.getOrDefault(wanted, List.of()));
            }
            return records;
        }
    }

    /// Characters without a width, which are blanks too.
    private static final String ZERO_WIDTH = "\u200B\u2060\uFEFF";

    private final Record root;
    private final Map<String, Record> byPointer = new HashMap<>();
    /// The keys that are unique in the whole document.
    private final Map<List<Object>, Record> keys = new HashMap<>();

    Document(DataModel model, Object document) throws Refusal {
        Map<?, ?> map = map(document, "");
        this.root = new Record(model.root(), null, "", cells(model.root(), map, ""));
        byPointer.put("", root);
        lists(root, map, "");
    }

    Record root() {
        return root;
    }

    /// The record that was first written at a place; null where none was.
    Record at(String pointer) {
        return byPointer.get(pointer);
    }

    private void lists(Record above, Map<?, ?> map, String pointer) throws Refusal {
        for (Table table : above.table.children) {
            if (!map.containsKey(table.spelling)) {
                continue;
            }
            String place = pointer + "/" + Json.escaped(table.spelling);
            switch (map.get(table.spelling)) {
                case List<?> list -> {
                    for (int i = 0; i < list.size(); i++) {
                        String at = place + "/" + i;
                        Map<?, ?> element = map(list.get(i), at);
                        lists(united(new Record(table, above, at, cells(table, element, at))), element, at);
                    }
                }
                case Map<?, ?> object when table.onlyValue().isPresent() -> named(table, above, object, place);
                case null, default -> throw faulty(place, map.get(table.spelling));
            }
        }
    }

    private void named(Table table, Record above, Map<?, ?> object, String place) throws Refusal {
        Field key = table.key.getFirst();
        Field value = table.onlyValue().orElseThrow();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            Cell[] cells = new Cell[2];
            cells[key.index()] = cell(key, entry.getKey(), place);
            cells[value.index()] = cell(value, entry.getValue(), place + "/" + Json.escaped((String) entry.getKey()));
            united(new Record(table, above, place + "/" + Json.escaped((String) cells[key.index()].cited()), cells));
        }
    }

    /// The record that this one is put together with, or itself.
    private Record united(Record record) throws Refusal {
        Table table = record.table;
        List<Object> key = new ArrayList<>(List.of(table));
        for (Field field : table.key.isEmpty() ? table.fields : table.key) {
            Cell cell = record.cells[field.index()];
            if (cell == Cell.Empty.UNKNOWN && !table.key.isEmpty()) {
                throw faulty(field.pointer(record.pointer), null);
            }
            key.add(cell);
        }
        Record known = record.parent.byKey.putIfAbsent(key, record);
        if (known != null) {
            unite(known, record);
            return known;
        }
        if (table.keyInDocument && keys.putIfAbsent(key, record) != null) {
            throw faulty(record.pointer, table.key.getFirst().spelling());
        }
        record.parent.lists.computeIfAbsent(table, _ -> new ArrayList<>()).add(record);
        byPointer.put(record.pointer, record);
        return record;
    }

    private static void unite(Record into, Record from) throws Refusal {
        for (Field field : into.table.fields) {
            Cell a = into.cells[field.index()];
            Cell b = from.cells[field.index()];
            if (!a.equals(b)) {
                into.cells[field.index()] = switch (field.duplicates()) {
                    case "may-differ" -> a instanceof Cell.Empty ? b : a;
                    case "earliest" -> a == Cell.Empty.NONE ? b : b == Cell.Empty.NONE ? a : either(a, b, true);
                    case "latest" -> a == Cell.Empty.NONE || b == Cell.Empty.NONE ? Cell.Empty.NONE : either(a, b, false);
                    default -> throw faulty(field.pointer(from.pointer), b.cited());
                };
            }
        }
    }

    /// The one of two different days that counts. Where one of them is not known, the other one is the last that it may be, or the first.
    private static Cell either(Cell a, Cell b, boolean earliest) {
        if (a == Cell.Empty.UNKNOWN || b == Cell.Empty.UNKNOWN) {
            Cell other = a == Cell.Empty.UNKNOWN ? b : a;
            return other instanceof Cell.Open ? other : new Cell.Open(other, earliest);
        }
        Cell one = a instanceof Cell.Open(Cell told, _) ? told : a;
        Cell two = b instanceof Cell.Open(Cell told, _) ? told : b;
        Cell counts = days(one) < days(two) == earliest ? one : two;
        return a instanceof Cell.Open || b instanceof Cell.Open ? new Cell.Open(counts, earliest) : counts;
    }

    private static long days(Cell cell) {
        return switch (cell) {
            case Cell.Day(long day) -> day;
            case Cell.Month(long month) -> month;
            case Cell other -> throw new IllegalArgumentException("no day: " + other);
        };
    }

    private Cell[] cells(Table table, Map<?, ?> map, String pointer) throws Refusal {
        Cell[] cells = new Cell[table.fields.size()];
        for (Field field : table.fields) {
            Map<?, ?> of = map;
            if (field.in() != null) {
                of = map.containsKey(field.in()) ? map(map.get(field.in()), "/" + Json.escaped(field.in())) : Map.of();
            }
            Object value = of.get(field.spelling());
            cells[field.index()] = cell(field, value, field.pointer(pointer));
        }
        return cells;
    }

    private static Cell cell(Field field, Object value, String pointer) throws Refusal {
        if (value == null) {
            return switch (field.absent()) {
                case "unknown" -> Cell.Empty.UNKNOWN;
                case "none", "open-ended" -> Cell.Empty.NONE;
                default -> throw faulty(pointer, null);
            };
        }
        return switch (value) {
            case String text -> text(field, text, pointer);
            case Boolean yes when field.type().equals("yes-no") -> new Cell.YesNo(yes);
            case BigDecimal number when field.type().equals("decimal") || field.type().equals("count") -> number(field, number, pointer);
            default -> throw faulty(pointer, value);
        };
    }

    private static Cell text(Field field, String text, String pointer) throws Refusal {
        try {
            return switch (field.type()) {
                case "text" -> new Cell.Text(text);
                case "id", "name" -> name(field, text, pointer);
                case "term" -> field.spellings().getOrDefault(text, new Cell.Term(text, false, text));
                case "day" -> new Cell.Day(LocalDate.parse(ofLength(text, 10)).toEpochDay());
                case "month" -> new Cell.Month(Span.months(YearMonth.parse(ofLength(text, 7))));
                default -> throw faulty(pointer, text);
            };
        } catch (DateTimeException e) {
            throw faulty(pointer, text);
        }
    }

    /// A text that tells records apart: a blank one is none, and each letter of it must be there to be read; in an identifier, to be seen, too.
    private static Cell name(Field field, String text, String pointer) throws Refusal {
        if (text.codePoints().allMatch(Document::isBlank)) {
            return cell(field, null, pointer);
        }
        if (text.codePoints().anyMatch(c -> isLost(c) || field.type().equals("id") && isHidden(c))) {
            throw faulty(pointer, text);
        }
        return new Cell.Text(text);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ZERO_WIDTH.indexOf(c) >= 0;
    }

    /// Whether something stands for a letter that is not there.
    private static boolean isLost(int c) {
        return c == 0 || c == '\uFFFD' || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String ofLength(String text, int length) {
        if (text.length() != length) {
            throw new DateTimeException(text);
        }
        return text;
    }

    /// Numbers have up to 14 digits before the point and 4 behind it; counts are whole and not below 0.
    private static Cell number(Field field, BigDecimal number, String pointer) throws Refusal {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean fits = plain.scale() <= 4 && plain.precision() - (long) plain.scale() <= 14;
        if (!fits || field.type().equals("count") && (plain.signum() < 0 || plain.scale() > 0)) {
            throw faulty(pointer, number);
        }
        return new Cell.Number(Fraction.of(plain));
    }

    private static Map<?, ?> map(Object value, String pointer) throws Refusal {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw faulty(pointer, value);
    }

    private static Refusal faulty(String pointer, Object value) {
        return new Refusal(Refusal.Kind.FAULTY_DATA, pointer, Json.text(value), "");
    }
}
