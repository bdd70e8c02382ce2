package org.complang.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Condition.Relation;
import org.complang.model.Programme;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.reference.WrittenCompetency.Requirement;

/// Writes conditions and values for the records of a table, in every form that the language has.
final class ConditionWriter {
    /// What a value is: a number, or an amount of money in a currency.
    sealed interface Kind {
        record Number() implements Kind { }

        record Money(Term currency) implements Kind { }
    }

    private enum ConditionForm { FIELD, COMPARISON, TABLE, HOLDING, PEOPLE, NEGATION, JUNCTION, DATES, SOME, BETWEEN, MOMENT, NAMED, HOLDING_AGAIN }

    private enum ValueForm { FIELD, AGGREGATE, AGGREGATE_AGAIN, MEASURE, ARITHMETIC, DAYS, QUOTIENT, MOMENT, GROWTH, TABLE, SCORE }

    /// What is given for a parameter.
    private enum Given { NUMBER, QUANTITY, DATE, CODES }

    private record Parameter(String name, Given given, Table subject) { }

    /// A definition of the records of a table; `kind` is empty for conditions.
    private record Named(String name, Table of, Optional<Kind> kind, List<Parameter> parameters) { }

    private static final Kind NUMBER = new Kind.Number();

    private final Chance chance;
    private final Shape shape;
    private final List<Term> currencies;
    private final List<Named> definitions = new ArrayList<>();
    private final List<Named> requirements = new ArrayList<>();
    private final Map<String, Table> heldSets = new LinkedHashMap<>();
    private final Map<String, Vocabulary> sets = new LinkedHashMap<>();
    /// The parameters of the definition that is written.
    private List<Parameter> parameters = List.of();
    private boolean score;

    ConditionWriter(Chance chance, Programme programme) {
        this.chance = chance;
        this.shape = programme.shape();
        this.currencies = programme.vocabularies().stream().filter(vocabulary -> vocabulary.name().equals("currency")).findFirst().orElseThrow().terms();
    }

    Table root() {
        return shape.root();
    }

    /// Whether there are points to speak of.
    void score(boolean score) {
        this.score = score;
    }

    /// Definitions with this in their names end here.
    void forget(String part) {
        definitions.removeIf(named -> named.name.contains(part));
        requirements.removeIf(named -> named.name.contains(part));
        heldSets.keySet().removeIf(name -> name.contains(part));
        sets.keySet().removeIf(name -> name.contains(part));
    }

    /// A definition, which what is written later may name.
    WrittenCompetency.Definition definition(String id, int depth) {
        if (chance.percent(15)) {
            return set("set-" + id);
        }
        Table of = chance.percent(65) ? root() : chance.one(shape.tables());
        List<Parameter> own = new ArrayList<>();
        for (Given given : Given.values()) {
            if (chance.percent(20)) {
                Optional<Table> subject = chance.any(shape.tables().stream().filter(table -> of.isWithin(table) && !choices(table).isEmpty()).toList());
                if (given != Given.CODES || subject.isPresent()) {
                    own.add(new Parameter(given.name().toLowerCase(java.util.Locale.ROOT) + "-given", given, subject.orElse(null)));
                }
            }
        }
        String given = own.isEmpty() ? "" : own.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
        String ofRecord = of == root() ? "" : " of " + of.record();
        parameters = own;
        WrittenCompetency.Definition definition = switch (chance.one("measure", "measure", "condition", "requirement")) {
            case "measure" -> {
                Kind kind = kind();
                Written value = value(kind, of, depth);
                definitions.add(new Named("measure-" + id, of, Optional.of(kind), own));
                yield new WrittenCompetency.Definition("measure measure-" + id + given + ofRecord + ":", new Requirement.Statement(value));
            }
            case "condition" -> {
                Written condition = condition(of, depth);
                definitions.add(new Named("condition-" + id, of, Optional.empty(), own));
                yield new WrittenCompetency.Definition("condition condition-" + id + given + ofRecord + ":", new Requirement.Statement(condition));
            }
            default -> {
                Requirement requirement = switch (chance.between(1, 4)) {
                    case 1 -> team();
                    case 2 -> new Requirement.Statement(ofWhom());
                    case 3 -> new Requirement.Block(chance.one("any of", "all of", "1 of"), List.of(new Requirement.Statement(ofWhom()), new Requirement.Statement(condition(root(), depth))));
                    default -> new Requirement.Statement(condition(root(), depth));
                };
                requirements.add(new Named("requirement-" + id, root(), Optional.empty(), own));
                yield new WrittenCompetency.Definition("requirement requirement-" + id + given + ":", requirement);
            }
        };
        parameters = List.of();
        return definition;
    }

    private WrittenCompetency.Definition set(String name) {
        Optional<Table> subject = chance.any(shape.tables().stream().filter(table -> !choices(table).isEmpty()).toList());
        List<String> codes;
        if (subject.isPresent() && chance.percent(60)) {
            codes = chance.some(choices(subject.get())).stream().distinct().toList();
            heldSets.put(name, subject.get());
        } else {
            Vocabulary vocabulary = chance.one(shape.tables().stream().flatMap(table -> table.columns().stream()).flatMap(column -> column.type() instanceof Type.Code(Vocabulary v)
                    && !v.terms().isEmpty() ? java.util.stream.Stream.of(v) : java.util.stream.Stream.empty()).toList());
            codes = chance.some(vocabulary.terms()).stream().map(Term::name).toList();
            sets.put(name, vocabulary);
        }
        return new WrittenCompetency.Definition("set " + name + ":", new Requirement.Statement(Written.of(list(codes))));
    }

    /// A definition as it is named at a place.
    private Written call(Named named) {
        if (named.parameters.isEmpty()) {
            return Written.of(named.name);
        }
        return Written.of(named.name + named.parameters.stream().map(parameter -> switch (parameter.given) {
            case NUMBER -> given(Given.NUMBER).orElseGet(this::digits);
            case QUANTITY -> given(Given.QUANTITY).orElseGet(() -> String.valueOf(chance.between(1, 3)));
            case DATE -> given(Given.DATE).orElseGet(() -> chance.day(chance.asOf()).toString());
            case CODES -> list(chance.some(choices(parameter.subject)).stream().distinct().toList());
        }).collect(Collectors.joining(", ", "(", ")")));
    }

    private Optional<String> given(Given given) {
        return chance.percent(60) ? Optional.empty() : parameters.stream().filter(parameter -> parameter.given == given).map(Parameter::name).findFirst();
    }

    Optional<Written> requirement() {
        return chance.any(requirements).map(this::call);
    }

    // People and teams

    private String quantity(int most) {
        return given(Given.QUANTITY).orElseGet(() -> String.valueOf(chance.between(1, most)));
    }

    Written ofWhom() {
        Table list = lists(root()).orElseThrow();
        int number = chance.between(1, 4);
        return Written.sequence(Written.of(number + " " + chance.one(name(list), list.plural()) + " who"), bracketed(each(list, 2)),
                Written.of(", of whom " + chance.between(1, number)), bracketed(condition(list, 1)));
    }

    /// What each of so many records must have; of monthly ones it says of which months.
    private Written each(Table list, int depth) {
        Written condition = condition(list, depth);
        return list.month().<Written>map(month -> Written.sequence(Written.of(month.name() + " " + ordering() + " " + chance.month(chance.asOf()) + " and"), bracketed(condition))).orElse(condition);
    }

    private static Written bracketed(Written part) {
        return Written.sequence(Written.of("("), part, Written.of(")"));
    }

    Requirement team() {
        Table list = chance.percent(70) ? chance.one(root().children()) : lists(root()).orElseThrow();
        List<Requirement> members = new ArrayList<>();
        for (int left = chance.between(1, 4); left > 0; left--) {
            int number = chance.between(1, 3);
            boolean given = parameters.stream().anyMatch(parameter -> parameter.given == Given.QUANTITY) && chance.percent(50);
            List<Written> member = new ArrayList<>();
            member.add(Written.of((given ? "quantity-given" : number) + (members.isEmpty() ? " " : chance.one(" other ", " ")) + chance.one(name(list), list.plural()) + " who"));
            member.add(bracketed(each(list, chance.between(0, 2))));
            if (chance.percent(30)) {
                member.add(Written.of(", of whom " + (given ? 1 : chance.between(1, number))));
                member.add(bracketed(condition(list, 1)));
            }
            members.add(new Requirement.Statement(new Written.Sequence(member)));
        }
        boolean other = members.stream().anyMatch(member -> member instanceof Requirement.Statement(Written sentence) && sentence.text().contains(" other "));
        return new Requirement.Block(other || chance.percent(40) ? "team of" : "team of, each in at most " + chance.between(1, 3) + " groups", members);
    }

    // Points

    /// A way to earn points at the partner.
    Written points(String points) {
        Kind kind = kind();
        return switch (chance.between(1, 4)) {
            case 1 -> {
                Table list = chance.one(shape.tables().stream().filter(table -> table.parent() != null && table.month().isEmpty()).toList());
                yield Written.sequence(Written.of(points + " for each " + chance.one(name(list), list.plural()) + " who"), bracketed(condition(list, 2)));
            }
            case 2 -> Written.sequence(Written.of(points + " for each"), chance.percent(50) ? bracketed(value(NUMBER, root(), 2)) : Written.sequence(Written.of("full " + size(kind) + " of"), bracketed(value(kind, root(), 2))));
            case 3 -> Written.sequence(Written.of(points + " in proportion to"), bracketed(value(kind, root(), 2)), Written.of("up to"), threshold(kind, root(), 2));
            default -> Written.sequence(Written.of(points + " if"), bracketed(condition(root(), 2)));
        };
    }

    /// Words that can be held somewhere.
    List<Term> held() {
        return shape.tables().stream().filter(table -> table.parent() != null && table.since().isPresent()).flatMap(table -> table.columns().stream()
                .filter(column -> column.type() instanceof Type.Code).limit(1)).flatMap(column -> ((Type.Code) column.type()).vocabulary().terms().stream()).toList();
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
                if (chance.percent(15) && lists(at).isPresent()) {
                    yield Written.sequence(new Written.Operation(aggregate(kind, at, depth - 1), "/", aggregate(kind, at, depth - 1)),
                            Written.of(relation(chance.one(Relation.values())) + " " + share()));
                }
                Written left = value(kind, at, depth - 1);
                yield Written.sequence(left, Written.of(relation(chance.one(Relation.values()))), chance.percent(70) ? literal(kind) : value(kind, at, depth - 2));
            }
            case TABLE -> table(at, depth);
            case HOLDING, HOLDING_AGAIN -> holding(at);
            case PEOPLE -> lists(at).map(list -> people(list, depth - 1)).orElseGet(() -> field(at));
            case DATES -> dates(at, depth);
            case SOME -> lists(at).map(list -> overRecords("some " + chance.one("", "all ") + name(list), "", list, depth - 1)).orElseGet(() -> field(at));
            case BETWEEN -> {
                Kind kind = kind();
                List<String> bounds = Stream.of(digits(), digits()).sorted(Comparator.comparing(digits -> new BigDecimal(digits.replace(",", "")))).toList();
                String unit = kind instanceof Kind.Money(Term currency) ? currency + " " : "";
                Written high = value(kind, at, depth - 2);
                boolean calculated = chance.percent(30) && !high.text().matches("([A-Z]+ )?[0-9,.]+");
                yield Written.sequence(value(kind, at, depth - 1), Written.of("from"), Written.of(unit + bounds.getFirst()), Written.of("to"),
                        calculated ? high : Written.of(unit + bounds.getLast()));
            }
            case MOMENT -> moment(at, depth);
            case NAMED -> chance.any(definitions.stream().filter(named -> named.kind.isEmpty() && at.isWithin(named.of)).toList()).map(this::call).orElseGet(() -> condition(at, depth - 1));
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

    private String earlier() {
        return chance.one(" a year earlier", " 1 month earlier", " 2 months earlier", " 12 months earlier", " on " + chance.day(chance.asOf()));
    }

    /// What is so in each, or in any, of several periods.
    private Written periods(Table list) {
        String unit = chance.one("month", "quarter", "year", "fiscal quarter", "fiscal year");
        Written counted = Written.of("number of " + name(list) + " in the last closed " + unit);
        Written number = chance.percent(50) ? Written.sequence(Written.of("(("), counted, Written.of(")")) : Written.sequence(Written.of("("), new Written.Where(counted, holding(list)));
        return Written.sequence(number, Written.of(ordering() + " " + quantity(2) + ", in " + chance.one("each", "any", "every") + " of the last " + chance.between(1, 4) + " closed " + unit + "s)"));
    }

    private Written moment(Table at, int depth) {
        Optional<Table> monthly = lists(at).filter(list -> list.month().isPresent());
        if (monthly.isPresent() && chance.percent(25)) {
            return periods(monthly.get());
        }
        if (at.month().isPresent() && chance.percent(60)) {
            Written held = chance.percent(70) ? holding(at) : new Written.Joined(chance.one("and", "or"), List.of(holding(at), new Written.Negated(holding(at))));
            if (subjects(at).isEmpty()) {
                return field(at);
            }
            return new Written.Wrapped("((", held, ") at the end of the month)");
        }
        return new Written.Wrapped("((", condition(at, depth - 1), ")" + earlier() + ")");
    }

    // Days and months

    private Written day(Table at, int depth) {
        List<String> own = visible(at).entrySet().stream().filter(named -> named.getKey().type() == Type.Plain.DATE).map(Map.Entry::getValue).toList();
        Written day = depth > 0 && chance.percent(10) ? chosenDay(at, depth)
                : depth > 0 && chance.percent(55) ? extreme(at, Type.Plain.DATE, depth).orElseGet(() -> Written.of(chance.one("as-of-date", "start-of-year", "end-of-year", "start-of-quarter", "start-of-month", "end-of-month", "start-of-fiscal-year", "end-of-fiscal-year", "start-of-fiscal-quarter")))
                : own.isEmpty() || chance.percent(10) ? Written.of(chance.one("as-of-date", "start-of-year", "start-of-quarter", chance.day(chance.asOf()).toString())) : Written.of(chance.one(own));
        return chance.percent(25) ? new Written.Wrapped("((", day, ")" + chance.one(earlier(), " 40 days earlier", " 30 days later", " 3 months later", " a year later") + ")") : day;
    }

    private Written chosenDay(Table at, int depth) {
        return Written.sequence(Written.of(chance.one("(", "later of (2018-03-01) and (", "earlier of (2018-03-01) and (") + "("), day(at, 0), Written.of(") if ("), condition(at, depth - 1), Written.of("), ("), day(at, 0), Written.of(") otherwise )"));
    }

    private Optional<Written> extreme(Table at, Type type, int depth) {
        return chance.any(shape.tables().stream().filter(table -> table != at && table.isWithin(at)).flatMap(table -> table.columns().stream()).filter(column -> column.type() == type).toList())
                .map(column -> overRecords(chance.one("earliest ", "latest ") + column.name() + " of " + chance.one("", "all ") + name(column.table()), "", column.table(), depth - 1));
    }

    private Written dates(Table at, int depth) {
        if (chance.percent(20)) {
            Optional<Written> month = extreme(at, Type.Plain.MONTH, depth);
            if (month.isPresent()) {
                return Written.sequence(month.get(), Written.of(relation(chance.one(Relation.values())) + " " + chance.month(chance.asOf())));
            }
        }
        Written day = day(at, depth);
        return switch (chance.between(1, 3)) {
            case 1 -> chance.percent(50) ? Written.sequence(day, Written.of("in the last " + chance.one("1", "2", "3", "12") + " months"))
                    : Written.sequence(bracketed(day), Written.of("in the last " + chance.one("closed month", "2 closed months", "closed quarter", "2 closed quarters", "closed year", "closed fiscal year", "2 closed fiscal quarters")));
            case 2 -> {
                List<Written> bounds = Stream.of(day(at, 0), day(at, 0)).sorted(Comparator.comparing(Written::text)).toList();
                yield Written.sequence(day, Written.of("from"), bounds.getFirst(), Written.of("to"), bounds.getLast());
            }
            default -> Written.sequence(day, Written.of(relation(chance.one(Relation.values()))),
                    chance.percent(60) ? Written.of(given(Given.DATE).orElseGet(() -> chance.day(chance.asOf()).toString())) : day(at, depth - 2));
        };
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
        if (chance.percent(30) && (column.absence() == Column.Absence.NONE || column.absence() == Column.Absence.OPEN_ENDED)) {
            return Written.of(name + chance.one(" is ", " is not ") + (column.absence() == Column.Absence.NONE ? "none" : "open-ended"));
        }
        return Written.of(switch (column.type()) {
            case Type.Plain.YES_NO -> chance.one("", "not ") + name + chance.one("", " is yes", " is no", " is not yes");
            case Type.Plain.ID -> name + chance.one(" is ", " is not ") + '"' + column.table().record().substring(0, 1).toUpperCase() + chance.between(1, 3) + '"';
            case Type.Plain.TEXT -> name + chance.one(" is ", " is not ") + chance.one("\"A\"", "\"B\"", "\"Größe\"", "\"nowhere\"");
            case Type.Plain.DATE -> name + " " + relation(chance.one(Relation.values())) + " " + like(column, visible).orElseGet(() -> chance.day(chance.asOf()).toString());
            case Type.Plain.MONTH -> name + " " + relation(chance.one(Relation.values())) + " " + like(column, visible).orElseGet(() -> chance.month(chance.asOf()).toString());
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> name + " " + relation(chance.one(Relation.values())) + " " + like(column, visible).orElseGet(this::digits);
            case Type.Money _ -> chance.one("", "not ") + name + " " + relation(chance.one(Relation.values())) + " " + chance.one(currencies) + " " + digits();
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
                : name + chance.one(" is one of ", " is not one of ", " is none of ") + set(vocabulary).orElseGet(() -> list(chance.some(vocabulary.terms()).stream().map(Term::name).toList()));
    }

    private Optional<String> set(Vocabulary vocabulary) {
        return chance.any(sets.keySet().stream().filter(name -> sets.get(name) == vocabulary).toList());
    }

    private static String list(List<String> words) {
        return words.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    // Values

    private String digits() {
        return chance.one("0", "1", "2", "3", "5", "10", "299", "300", "1,000", "0.5", "150,000,000,000,000");
    }

    /// A percentage, which stands only beside what can be a part of a whole.
    private String share() {
        return chance.one("40%", "5%", "120%");
    }

    private Written literal(Kind kind) {
        return Written.of(switch (kind) {
            case Kind.Number() -> chance.percent(10) ? "(0 - " + digits() + ")" : given(Given.NUMBER).orElseGet(this::digits);
            case Kind.Money(Term currency) -> currency + " " + digits();
        });
    }

    private String since() {
        return chance.percent(30) ? ") since " + chance.day(chance.asOf()) + ")" : "))";
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
            case AGGREGATE, AGGREGATE_AGAIN -> aggregate(kind, at, depth);
            case MOMENT -> new Written.Wrapped("((", value(kind, at, depth - 1), ")" + earlier() + ")");
            case GROWTH -> kind.equals(NUMBER) && chance.percent(50) ? new Written.Wrapped("(growth in percent of (", value(kind(), at, depth - 1), since())
                    : new Written.Wrapped("(growth of (", value(kind, at, depth - 1), since());
            case TABLE -> bracketed(rows(kind, at, depth));
            case SCORE -> score && at == root() && kind.equals(NUMBER) ? Written.of(chance.one("score", "every metric", "points of metric-a")) : aggregate(kind, at, depth);
            case MEASURE -> chance.any(definitions.stream().filter(named -> named.kind.equals(Optional.of(kind)) && at.isWithin(named.of)).toList())
                    .map(this::call).orElseGet(() -> aggregate(kind, at, depth));
            case DAYS -> kind.equals(NUMBER) ? daysBetween(at, depth) : aggregate(kind, at, depth);
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

    private Written daysBetween(Table at, int depth) {
        return Written.sequence(Written.of("(days between"), dayWithEnd(at, depth), Written.of("and"), dayWithEnd(at, depth), Written.of(")"));
    }

    /// A day that is surely one of the calendar.
    private Written dayWithEnd(Table at, int depth) {
        List<String> own = visible(at).entrySet().stream().filter(named -> named.getKey().type() == Type.Plain.DATE && named.getKey().absence() != Column.Absence.OPEN_ENDED).map(Map.Entry::getValue).toList();
        return !own.isEmpty() && chance.percent(50) ? Written.of(chance.one(own))
                : Written.sequence(Written.of("(earlier of ("), day(at, depth), Written.of(") and " + chance.one("as-of-date", "end-of-year", chance.day(chance.asOf()).toString()) + ")"));
    }

    private Written arithmetic(Kind kind, Table at, int depth) {
        return switch (chance.one(Value.Operator.values())) {
            case PLUS -> new Written.Operation(value(kind, at, depth), "+", value(kind, at, depth));
            case MINUS -> new Written.Operation(value(kind, at, depth), "-", value(kind, at, depth));
            case TIMES -> chance.percent(20) ? new Written.Operation(value(kind, at, depth), "*", Written.of(share()))
                    : chance.percent(50) ? new Written.Operation(value(kind, at, depth), "*", value(NUMBER, at, depth))
                    : new Written.Operation(value(NUMBER, at, depth), "*", value(kind, at, depth));
            case DIVIDED -> new Written.Operation(value(kind, at, depth), "/", value(NUMBER, at, depth));
            case GREATER -> twoOf("greater", kind, at, depth);
            case LESSER -> twoOf("lesser", kind, at, depth);
            case FULL -> full(kind, at, depth);
        };
    }

    private Written twoOf(String word, Kind kind, Table at, int depth) {
        return Written.sequence(new Written.Wrapped("(" + word + " of (", value(kind, at, depth), ") and ("), new Written.Wrapped("", value(kind, at, depth), "))"));
    }

    /// How many of a size are full in a number or an amount; so many times an amount where an amount is asked for.
    private Written full(Kind kind, Table at, int depth) {
        Kind of = kind();
        Written full = new Written.Wrapped("(number of full " + size(of) + " of (", value(of, at, depth), "))");
        return kind.equals(NUMBER) ? full : new Written.Operation(full, "*", value(kind, at, depth));
    }

    private String size(Kind of) {
        return switch (of) {
            case Kind.Number() -> chance.one("3", "10", "0.7", "250");
            case Kind.Money(Term currency) -> currency.name() + " " + chance.one("3", "0.5", "1,000");
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
        return list.map(over -> aggregateOver(kind, over, at, depth)).orElseGet(() -> literal(kind));
    }

    private Written aggregateOver(Kind kind, Table over, Table at, int depth) {
        String records = chance.one("", "", "all ") + name(over);
        List<Column> numbers = over.columns().stream().filter(column -> column.type() == Type.Plain.COUNT || column.type() == Type.Plain.DECIMAL).toList();
        List<Column> amounts = over.columns().stream().filter(column -> column.type() instanceof Type.Money).toList();
        boolean average = over.month().isPresent() && chance.percent(20);
        String verb = average ? "average " : chance.percent(70) ? "total " : chance.one("highest ", "lowest ");
        String per = average ? " per month of " : " of ";
        if (kind instanceof Kind.Money && depth > 0 && chance.percent(25)) {
            return overRecords(Written.sequence(Written.of(verb + "("), value(kind, over, depth - 1), Written.of(")" + per + records)), "", over, average, depth);
        }
        if (kind instanceof Kind.Money(Term currency)) {
            return overRecords(verb + totalled(chance.one(amounts).name(), over, depth) + " in " + currency + per + records, "", over, average, depth);
        }
        return switch (chance.between(1, 5)) {
            case 1 -> overRecords("number of " + records, "", over, depth);
            case 2 -> overRecords("number of different " + keys(over, at) + " of " + records, "", over, depth);
            case 3 -> overRecords("number of different " + keys(over, at) + " of " + records, " with total "
                    + (!amounts.isEmpty() && chance.percent(40) ? chance.one(amounts).name() + having(chance.one(currencies))
                    : (numbers.isEmpty() || chance.percent(30) ? bracketed(value(NUMBER, over, depth - 1)).text() : chance.one(numbers).name()) + limit("")) + also(),
                    over, depth);
            case 4 -> {
                Written summand = chance.percent(70) ? value(NUMBER, over, depth - 1) : rows(NUMBER, over, depth - 1);
                yield overRecords(Written.sequence(Written.of(verb + "("), summand, Written.of(")" + per + records)), "", over, average, depth);
            }
            default -> {
                String field = over.month().isEmpty() && chance.percent(25) ? "average " : verb;
                yield numbers.isEmpty() ? overRecords("number of " + records, "", over, depth) : overRecords(field + chance.one(numbers).name() + per + records, "", over, average, depth);
            }
        };
    }

    private String having(Term currency) {
        return " in " + currency + limit(currency + " ");
    }

    private String limit(String unit) {
        return chance.percent(20) ? " from " + unit + chance.between(0, 5) + " to " + unit + chance.between(5, 900)
                : " " + relation(chance.one(Relation.values())) + " " + unit + digits();
    }

    private String also() {
        return chance.percent(30) ? ", also" + earlier() + (chance.percent(20) ? ", also" + earlier() : "") : "";
    }

    /// What records are told apart by: fields, and records between them and the place.
    private String keys(Table over, Table at) {
        List<String> keys = new ArrayList<>(over.columns().stream().filter(c -> c.merge() != Column.Merge.MAY_DIFFER).map(Column::name).toList());
        for (Table table = over.parent(); table != at; table = table.parent()) {
            String record = table.record();
            if (!keys.contains(record)) {
                keys.add(record);
                keys.add(record);
            }
        }
        if (chance.percent(40)) {
            return chance.one(keys);
        }
        java.util.Collections.shuffle(keys, new java.util.Random(chance.between(0, 1000)));
        return list(keys.stream().distinct().limit(chance.between(1, 3)).toList());
    }

    private Written overRecords(String head, String tail, Table over, int depth) {
        return overRecords(Written.of(head), tail, over, false, depth);
    }

    private Written overRecords(String head, String tail, Table over, boolean needsWindow, int depth) {
        return overRecords(Written.of(head), tail, over, needsWindow, depth);
    }

    private Written overRecords(Written head, String tail, Table over, boolean needsWindow, int depth) {
        Optional<String> month = over.month().map(Column::name);
        boolean window = month.isPresent() && (needsWindow || chance.percent(80));
        String in = window ? chance.one(" in the last closed month", " in the last 2 closed months", " in the last 12 closed months", " in the last closed quarter", " in the last 3 closed quarters", " in the last closed year", " in the last 2 closed years", " in the last closed fiscal year", " in the last 3 closed fiscal quarters") : "";
        Written text = Written.sequence(head, Written.of(in + tail));
        if (month.isPresent() && !window) {
            Written only = Written.of(month.get() + " " + ordering() + " " + chance.month(chance.asOf()));
            Written before = Written.sequence(Written.of("("), text, Written.of("where"), only);
            return chance.percent(50) ? Written.sequence(before, Written.of(")"))
                    : Written.sequence(before, Written.of("and"), Written.sequence(condition(over, depth - 1)), Written.of(")"));
        }
        return chance.percent(30) ? Written.sequence(Written.of("("), text, Written.of(")")) : new Written.Where(text, condition(over, depth - 1));
    }

    private Written people(Table list, int depth) {
        return Written.sequence(Written.of("(" + quantity(3) + " " + chance.one(name(list), list.plural()) + " who"), each(list, depth), Written.of(")"));
    }

    // Thresholds by a word, and what is held

    private Written table(Table at, int depth) {
        Kind kind = kind();
        return Written.sequence(value(kind, at, depth - 1), Written.of(ordering()), threshold(kind, at, depth));
    }

    /// One value for all, or a table.
    private Written threshold(Kind kind, Table at, int depth) {
        return chance.percent(25) ? literal(kind) : rows(kind, at, depth);
    }

    /// An amount of a record, or what is calculated of it.
    private String totalled(String amount, Table over, int depth) {
        if (depth > 0 && chance.percent(15)) {
            return "(" + amount + " if (" + condition(over, depth - 1).text() + "), (" + amount + " * 2) otherwise)";
        }
        return chance.percent(70) ? amount : chance.one("(" + amount + " * 3)", "(" + amount + " - " + amount + " / 7)", "(0.5 * " + amount + ")");
    }

    private Written amount(Kind kind, Table at, int depth) {
        return depth > 0 && chance.percent(15) ? bracketed(value(kind, at, depth - 1)) : literal(kind);
    }

    /// Values by a word, by date or by condition.
    private Written rows(Kind kind, Table at, int depth) {
        List<Column> keys = visible(at).keySet().stream().filter(column -> column.type() instanceof Type.Code(Vocabulary vocabulary) && !vocabulary.terms().isEmpty() && vocabulary.terms().stream().allMatch(term -> isOfOneField(term, at))).toList();
        List<Written> rows = new ArrayList<>();
        boolean otherwise = chance.percent(60);
        if (!keys.isEmpty() && chance.percent(40)) {
            Vocabulary vocabulary = ((Type.Code) chance.one(keys).type()).vocabulary();
            for (Term term : otherwise ? chance.some(vocabulary.terms()) : vocabulary.terms()) {
                rows.add(Written.sequence(amount(kind, at, depth), Written.of("in " + term + chance.one("", " " + vocabulary.plural()))));
            }
        } else if (chance.percent(40)) {
            java.time.LocalDate day = chance.day(chance.asOf());
            boolean both = chance.percent(50);
            boolean first = chance.percent(50);
            if (both || first) {
                rows.add(Written.sequence(amount(kind, at, depth), Written.of("until " + day)));
            }
            if (both || !first) {
                rows.add(Written.sequence(amount(kind, at, depth), Written.of("from " + day.plusDays(chance.one(1, 1, 2)))));
            }
        } else {
            for (int left = chance.between(1, 3); left > 0; left--) {
                rows.add(Written.sequence(amount(kind, at, depth), Written.of("if"), bracketed(condition(at, depth - 1))));
            }
        }
        if (otherwise) {
            rows.add(Written.sequence(amount(kind, at, depth), Written.of("otherwise")));
        }
        return new Written.Rows(rows);
    }

    /// Whether in the nearest record that has a field for a term there is no other such field.
    private static boolean isOfOneField(Term term, Table at) {
        for (Table table = at; table != null; table = table.parent()) {
            long fields = table.columns().stream().filter(column -> column.type() instanceof Type.Code(Vocabulary vocabulary) && vocabulary.named(term.name()).isPresent()).count();
            if (fields > 0) {
                return fields == 1;
            }
        }
        return false;
    }

    private Written holding(Table at) {
        List<Table> subjects = subjects(at);
        Table subject = chance.any(subjects).orElse(null);
        if (subject == null) {
            return field(at);
        }
        String who = subject == at && chance.percent(50) ? "" : subject.parent() == null ? shape.groups().getFirst().record() + " " : subject.record() + " ";
        String verb = chance.one("holds", "has", "passed", "earned", "completed", "associated as", "authorized as");
        List<String> named = new ArrayList<>(heldSets.keySet().stream().filter(name -> heldSets.get(name) == subject).toList());
        parameters.stream().filter(parameter -> parameter.given == Given.CODES && parameter.subject == subject).map(Parameter::name).forEach(named::add);
        if (!named.isEmpty() && chance.percent(40)) {
            return Written.of(who + verb + " " + chance.one("any", "all", "1") + " of " + chance.one(named));
        }
        List<String> choices = chance.some(choices(subject)).stream().distinct().toList();
        return Written.of(who + verb + " " + (chance.percent(25) ? choices.getFirst() : chance.one("any", "all", String.valueOf(chance.between(1, choices.size()))) + " of " + list(choices)));
    }

    /// The records around that can hold something.
    private List<Table> subjects(Table at) {
        List<Table> subjects = new ArrayList<>();
        for (Table table = at; table != null; table = table.parent()) {
            if (!choices(table).isEmpty()) {
                subjects.add(table);
            }
        }
        return subjects;
    }

    /// What records of the table can hold.
    private List<String> choices(Table subject) {
        List<String> choices = new ArrayList<>();
        for (Table held : subject.children()) {
            List<Column> words = held.columns().stream().filter(column -> column.type() instanceof Type.Code).toList();
            if (held.since().isEmpty() || words.isEmpty() || held.columns().getFirst() != words.getFirst()) {
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
