package org.complang.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complang.model.Column;
import org.complang.model.Condition.Relation;
import org.complang.model.Programme;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;

/// Writes conditions and values for the records of a table, in every form that the language has.
final class ConditionWriter {
    /// What a value is: a number, or an amount of money in a currency.
    sealed interface Kind {
        record Number() implements Kind { }

        record Money(Term currency) implements Kind { }
    }

    private enum ConditionForm { FIELD, COMPARISON, TABLE, HOLDING, PEOPLE, NEGATION, JUNCTION }

    private enum ValueForm { FIELD, AGGREGATE, MEASURE, ARITHMETIC, QUOTIENT }

    private static final Kind NUMBER = new Kind.Number();

    private final Chance chance;
    private final Shape shape;
    private final List<Term> currencies;
    private final Map<String, Kind> measures = new LinkedHashMap<>();

    ConditionWriter(Chance chance, Programme programme) {
        this.chance = chance;
        this.shape = programme.shape();
        this.currencies = programme.vocabularies().stream().filter(vocabulary -> vocabulary.name().equals("currency")).findFirst().orElseThrow().terms();
    }

    Table root() {
        return shape.root();
    }

    /// A measure of the partner, which conditions that are written later may name.
    WrittenCompetency.Measure measure(int depth) {
        Kind kind = kind();
        Written value = value(kind, root(), depth);
        String name = "measure-" + (char) ('a' + measures.size());
        measures.put(name, kind);
        return new WrittenCompetency.Measure(name, value);
    }

    private Kind kind() {
        return chance.percent(75) ? NUMBER : new Kind.Money(chance.one(currencies));
    }

    /// @param depth how deep the condition may still go
    Written condition(Table at, int depth) {
        if (depth <= 0) {
            return field(at);
        }
        return switch (chance.one(ConditionForm.values())) {
            case FIELD -> field(at);
            case COMPARISON -> {
                Kind kind = kind();
                Written left = value(kind, at, depth - 1);
                yield Written.sequence(left, Written.of(relation(chance.one(Relation.values()))), chance.percent(70) ? literal(kind) : value(kind, at, depth - 2));
            }
            case TABLE -> table(at, depth);
            case HOLDING -> holding(at);
            case PEOPLE -> lists(at).map(list -> people(list, depth - 1)).orElseGet(() -> field(at));
            case NEGATION -> new Written.Negated(condition(at, depth - 1));
            case JUNCTION -> junction(at, depth);
        };
    }

    private Written junction(Table at, int depth) {
        List<Written> parts = new ArrayList<>();
        for (int left = chance.between(2, 3); left > 0; left--) {
            parts.add(condition(at, depth - 1));
        }
        return new Written.Joined(chance.one("and", "or"), parts);
    }

    private static String relation(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
            case MORE_THAN -> "more than";
            case LESS_THAN -> "less than";
            case EQUAL -> "is";
            case NOT_EQUAL -> "is not";
        };
    }

    private String ordering() {
        return relation(chance.one(Relation.AT_LEAST, Relation.AT_LEAST, Relation.AT_MOST, Relation.MORE_THAN, Relation.LESS_THAN));
    }

    // Fields

    /// The columns that can be named for records of the table, with the name that does so.
    private Map<Column, String> visible(Table at) {
        Map<Column, String> names = new LinkedHashMap<>();
        for (Table table = at; table != null; table = table.parent()) {
            for (Column column : table.columns().stream().filter(c -> c.merge() != Column.Merge.MAY_DIFFER).toList()) {
                boolean hidden = names.keySet().stream().anyMatch(other -> other.name().equals(column.name()));
                Optional<String> record = table.parent() != null ? Optional.of(table.record())
                        : shape.groups().stream().filter(group -> group.columns().contains(column)).map(Shape.Group::record).findFirst();
                if (!hidden && (record.isEmpty() || chance.percent(70))) {
                    names.put(column, column.name());
                } else if (record.isPresent()) {
                    names.put(column, column.name() + " of " + record.get());
                }
            }
        }
        return names;
    }

    private Written field(Table at) {
        Map<Column, String> visible = visible(at);
        List<Column> own = visible.keySet().stream().filter(column -> column.table() == at).toList();
        Column column = chance.one(!own.isEmpty() && chance.percent(70) ? own : List.copyOf(visible.keySet()));
        String name = visible.get(column);
        return Written.of(switch (column.type()) {
            case Type.Plain.YES_NO -> chance.one("", "not ") + name + chance.one("", " is yes", " is no", " is not yes");
            case Type.Plain.ID -> name + chance.one(" is ", " is not ") + '"' + column.table().record().substring(0, 1).toUpperCase() + chance.between(1, 3) + '"';
            case Type.Plain.TEXT -> name + chance.one(" is ", " is not ") + chance.one("\"A\"", "\"B\"", "\"Größe\"", "\"nowhere\"");
            case Type.Plain.DATE -> name + " " + relation(chance.one(Relation.values())) + " " + like(column, visible).orElseGet(() -> chance.day(chance.asOf()).toString());
            case Type.Plain.MONTH -> name + " " + relation(chance.one(Relation.values())) + " " + like(column, visible).orElseGet(() -> chance.month(chance.asOf()).toString());
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> name + " " + relation(chance.one(Relation.values())) + " " + like(column, visible).orElseGet(this::digits);
            case Type.Money _ -> "1 at most 2";
            case Type.Code(Vocabulary vocabulary) -> word(name, vocabulary);
        });
    }

    private Optional<String> like(Column column, Map<Column, String> visible) {
        return chance.percent(70) ? Optional.empty() : chance.any(visible.keySet().stream().filter(other -> other.type() == column.type()).map(visible::get).toList());
    }

    private String word(String name, Vocabulary vocabulary) {
        if (vocabulary.terms().isEmpty()) {
            return "1 is 1";
        }
        return chance.percent(50) ? name + chance.one(" is ", " is not ") + chance.one(vocabulary.terms())
                : name + chance.one(" is one of ", " is not one of ") + list(chance.some(vocabulary.terms()).stream().map(Term::name).toList());
    }

    private static String list(List<String> words) {
        return words.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    // Values

    private String digits() {
        return chance.one("0", "1", "2", "3", "5", "10", "299", "300", "1,000", "0.5", "40%", "150,000,000,000,000");
    }

    private Written literal(Kind kind) {
        return Written.of(switch (kind) {
            case Kind.Number() -> chance.percent(10) ? "(0 - " + digits() + ")" : digits();
            case Kind.Money(Term currency) -> currency + " " + digits().replace("%", "");
        });
    }

    private Written value(Kind kind, Table at, int depth) {
        if (depth < 0) {
            return literal(kind);
        }
        return switch (chance.one(ValueForm.values())) {
            case FIELD -> switch (kind) {
                case Kind.Number() -> chance.any(List.copyOf(numbers(visible(at)).values())).map(Written::of).orElseGet(() -> literal(kind));
                case Kind.Money _ -> literal(kind);
            };
            case AGGREGATE -> aggregate(kind, at, depth);
            case MEASURE -> chance.any(measures.entrySet().stream().filter(measure -> measure.getValue().equals(kind)).map(Map.Entry::getKey).toList())
                    .map(Written::of).orElseGet(() -> aggregate(kind, at, depth));
            case ARITHMETIC -> arithmetic(kind, at, depth - 1);
            case QUOTIENT -> switch (kind) {
                case Kind.Number() -> {
                    Kind both = kind();
                    yield new Written.Operation(value(both, at, depth - 1), "/", value(both, at, depth - 1));
                }
                case Kind.Money _ -> new Written.Operation(value(kind, at, depth - 1), "/", value(NUMBER, at, depth - 1));
            };
        };
    }

    private Written arithmetic(Kind kind, Table at, int depth) {
        return switch (chance.one(Value.Operator.values())) {
            case PLUS -> new Written.Operation(value(kind, at, depth), "+", value(kind, at, depth));
            case MINUS -> new Written.Operation(value(kind, at, depth), "-", value(kind, at, depth));
            case TIMES -> chance.percent(50) ? new Written.Operation(value(kind, at, depth), "*", value(NUMBER, at, depth))
                    : new Written.Operation(value(NUMBER, at, depth), "*", value(kind, at, depth));
            case DIVIDED -> new Written.Operation(value(kind, at, depth), "/", value(NUMBER, at, depth));
        };
    }

    private static Map<Column, String> numbers(Map<Column, String> columns) {
        Map<Column, String> numbers = new LinkedHashMap<>(columns);
        numbers.keySet().removeIf(column -> column.type() != Type.Plain.COUNT && column.type() != Type.Plain.DECIMAL);
        return numbers;
    }

    // Aggregates

    /// A list below the table.
    private Optional<Table> lists(Table at) {
        return chance.any(shape.tables().stream().filter(table -> table != at && table.isWithin(at)).toList());
    }

    private String name(Table list) {
        long same = shape.tables().stream().filter(table -> table.name().equals(list.name())).count();
        return same > 1 ? list.plural() : chance.one(list.name(), list.plural());
    }

    private Written aggregate(Kind kind, Table at, int depth) {
        Optional<Table> list = switch (kind) {
            case Kind.Number() -> lists(at);
            case Kind.Money _ -> chance.any(shape.tables().stream().filter(table -> table != at && table.isWithin(at)
                    && table.columns().stream().anyMatch(column -> column.type() instanceof Type.Money)).toList());
        };
        return list.map(over -> aggregateOver(kind, over, depth)).orElseGet(() -> literal(kind));
    }

    private Written aggregateOver(Kind kind, Table over, int depth) {
        String head = switch (kind) {
            case Kind.Money(Term currency) -> "total " + chance.one(over.columns().stream().filter(column -> column.type() instanceof Type.Money).toList()).name()
                    + " in " + currency + " of " + name(over);
            case Kind.Number() -> {
                List<Column> numbers = over.columns().stream().filter(column -> column.type() == Type.Plain.COUNT || column.type() == Type.Plain.DECIMAL).toList();
                yield !numbers.isEmpty() && chance.percent(50) ? "total " + chance.one(numbers).name() + " of " + name(over)
                        : chance.percent(50) ? "number of " + name(over) : "number of different " + chance.one(over.columns().stream().filter(c -> c.merge() != Column.Merge.MAY_DIFFER).toList()).name() + " of " + name(over);
            }
        };
        Optional<String> month = over.month().map(Column::name);
        boolean window = month.isPresent() && chance.percent(80);
        String in = window ? chance.one(" in the last closed month", " in the last 2 closed months", " in the last 12 closed months") : "";
        Written text = Written.of(head + in);
        if (month.isPresent() && !window) {
            Written only = Written.of(month.get() + " " + ordering() + " " + chance.month(chance.asOf()));
            return chance.percent(50) ? Written.sequence(Written.of("(" + head + " where"), only, Written.of(")"))
                    : Written.sequence(Written.of("(" + head + " where"), only, Written.of("and"), Written.sequence(condition(over, depth - 1)), Written.of(")"));
        }
        return chance.percent(30) ? Written.sequence(Written.of("("), text, Written.of(")")) : new Written.Where(text, condition(over, depth - 1));
    }

    private Written people(Table list, int depth) {
        return Written.sequence(Written.of("(" + chance.between(1, 3) + " " + chance.one(name(list), list.plural()) + " who"), condition(list, depth), Written.of(")"));
    }

    // Thresholds by a word, and what is held

    private Written table(Table at, int depth) {
        List<Column> keys = visible(at).keySet().stream().filter(column -> column.type() instanceof Type.Code(Vocabulary vocabulary) && !vocabulary.terms().isEmpty()).toList();
        if (keys.isEmpty()) {
            return field(at);
        }
        Vocabulary vocabulary = ((Type.Code) chance.one(keys).type()).vocabulary();
        Kind kind = kind();
        String rows = vocabulary.terms().stream().map(term -> switch (kind) {
            case Kind.Number() -> digits();
            case Kind.Money(Term currency) -> currency + " " + digits().replace("%", "");
        } + " in " + term + chance.one("", " " + vocabulary.plural())).collect(Collectors.joining(", "));
        return Written.sequence(value(kind, at, depth - 1), Written.of(ordering() + " " + rows));
    }

    private Written holding(Table at) {
        List<Table> subjects = new ArrayList<>();
        for (Table table = at; table != null; table = table.parent()) {
            if (!choices(table).isEmpty()) {
                subjects.add(table);
            }
        }
        Table subject = chance.any(subjects).orElse(null);
        if (subject == null) {
            return field(at);
        }
        String who = subject == at && chance.percent(50) ? "" : subject.parent() == null ? shape.groups().getFirst().record() + " " : subject.record() + " ";
        String verb = chance.one("holds", "has", "passed", "earned", "completed", "associated as", "authorized as");
        List<String> choices = chance.some(choices(subject)).stream().distinct().toList();
        return Written.of(who + verb + " " + (chance.percent(25) ? choices.getFirst() : chance.one("any", "all", String.valueOf(chance.between(1, choices.size()))) + " of " + list(choices)));
    }

    /// What records of the table can hold.
    private List<String> choices(Table subject) {
        List<String> choices = new ArrayList<>();
        for (Table held : subject.children()) {
            List<Column> words = held.columns().stream().filter(column -> column.type() instanceof Type.Code).toList();
            if (held.since().isEmpty() || words.isEmpty()) {
                continue;
            }
            for (Term term : ((Type.Code) words.getFirst().type()).vocabulary().terms()) {
                choices.add(term.name());
                words.stream().skip(1).map(column -> ((Type.Code) column.type()).vocabulary()).filter(other -> !other.terms().isEmpty())
                        .forEach(other -> choices.add(term + " of " + chance.one(other.terms())));
            }
        }
        return choices;
    }
}
