package org.complang.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complang.wording.Phrase;

/// Writes a statement as text: one thing a line where a line is not enough.
final class Printer {
    private static final int WIDTH = 120;
    /// Words that some dialect does not take as a name.
    private static final Set<String> RESERVED = Set.of("all", "and", "any", "array", "as", "asc", "between", "both", "by", "case", "cast", "check", "collate", "column", "constraint", "create", "cross",
            "current_date", "current_user", "default", "desc", "describe", "distinct", "do", "drop", "else", "end", "escape", "except", "exists", "false", "fetch", "filter", "following", "for", "foreign", "from",
            "full", "grant", "group", "having", "in", "index", "initially", "inner", "insert", "intersect", "interval", "into", "is", "join", "lateral", "leading", "left", "like", "limit", "minus", "natural",
            "not", "null", "offset", "on", "only", "or", "order", "outer", "overlaps", "partition", "pivot", "placing", "primary", "qualify", "range", "references", "returning", "right", "row", "rows", "select",
            "set", "show", "some", "summarize", "table", "tables", "then", "time", "timestamp", "to", "trailing", "true", "union", "unique", "unpivot", "update", "user", "using", "values", "view", "when",
            "where", "window", "with", "within", "analyze", "authorization", "binary", "concurrently", "current_role", "current_time", "deferrable", "freeze", "ilike", "isnull", "localtime", "notnull", "semi", "anti",
            "session_user", "similar", "symmetric", "tablesample", "variadic", "verbose", "analyse", "asof", "asymmetric", "collation", "current_catalog", "current_schema", "current_timestamp", "glob",
            "lambda", "localtimestamp", "pivot_longer", "pivot_wider", "positional", "system_user", "unpack");

    private final Dialect dialect;
    private final Function<Phrase, String> words;

    Printer(Dialect dialect, Function<Phrase, String> words) {
        this.dialect = dialect;
        this.words = words;
    }

    /// @param names gives names to parts that are computed before the last query
    String statement(List<String> head, List<Query.Part> parts, Query last, UniqueNames names) {
        StringBuilder text = new StringBuilder();
        head.forEach(line -> text.append(("-- " + line).strip()).append('\n'));
        List<String> written = new ArrayList<>();
        for (Query.Part part : parts) {
            StringBuilder one = new StringBuilder();
            part.says().forEach(phrase -> comment(one, phrase, 0));
            written.add(one.append(name(part.name())).append(" AS (\n").append(union(part.union(), 2)).append("\n)").toString());
        }
        String query = last(written, last, names);
        return text.append("WITH\n").append(String.join(",\n\n", written)).append("\n\n").append(query).append(";\n").toString();
    }

    /// The last query. What is computed before it is added to the parts.
    private String last(List<String> parts, Query query, UniqueNames names) {
        Layers layers = new Layers(query);
        if (layers.deepest() == 0) {
            return select(query.items(), from(query, 0, layers), null, List.of(), 0, layers, 1);
        }
        String from = from(query, 2, layers);
        List<Query.Item> items = new ArrayList<>(layers.carried());
        for (int layer = 1; layer <= layers.deepest(); layer++) {
            layers.of(layer).forEach(sql -> items.add(new Query.Item(sql, layers.name(sql))));
            String name = name(names.unique(layer == 1 ? "measures" : "outcomes"));
            String once = layer > 1 && dialect.writesOut() ? " AS MATERIALIZED (\n" : " AS (\n";
            parts.add(name + once + select(layer == 1 ? "" : "*", items, from, null, List.of(), 2, layers, layer) + "\n)");
            from = (layer < layers.deepest() ? "  " : "") + "FROM " + name;
            items.clear();
        }
        return select(query.items(), from, null, List.of(), 0, layers, layers.deepest() + 1);
    }

    private void comment(StringBuilder text, Phrase phrase, int indent) {
        String begin = " ".repeat(indent) + "-- ";
        StringBuilder line = new StringBuilder(begin);
        for (String word : words.apply(phrase).strip().split("\\s+")) {
            if (line.length() > begin.length() && line.length() + word.length() >= WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line.setLength(begin.length());
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private String union(List<Query> union, int indent) {
        return union.stream().map(query -> query(query, indent)).collect(Collectors.joining("\n" + " ".repeat(indent) + "UNION ALL\n"));
    }

    // Queries

    private String query(Query query, int indent) {
        Layers layers = new Layers(query);
        int last = layers.deepest() + 1;
        if (last == 1) {
            return select(query.items(), from(query, indent, layers), query.where(), query.groupBy(), indent, layers, 1);
        }
        boolean once = last > 2;
        List<Query.Item> first = new ArrayList<>(layers.carried());
        layers.of(1).forEach(sql -> first.add(new Query.Item(sql, layers.name(sql))));
        int inner = indent + 2 * (last - 1);
        String text = select(first, from(query, inner, layers), layers.filtersFirst() ? query.where() : null, List.of(), inner, layers, 1);
        for (int layer = 2; layer <= last; layer++) {
            int at = indent + 2 * (last - layer);
            String rows = once && dialect.writesOut() ? text + "\n" + " ".repeat(at + 2) + "OFFSET 0" : text;
            String from = " ".repeat(at) + "FROM (\n" + rows + "\n" + " ".repeat(at) + ") AS computed";
            if (layer == last) {
                return select(query.items(), from, layers.filtersFirst() ? null : query.where(), query.groupBy(), at, layers, layer);
            }
            List<Query.Item> items = layers.of(layer).stream().map(sql -> new Query.Item(sql, layers.name(sql))).toList();
            text = select("*", items, from, null, List.of(), at, layers, layer);
        }
        throw new IllegalStateException();
    }

    private String from(Query query, int indent, Layers layers) {
        if (query.from() == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(" ".repeat(indent)).append("FROM ").append(source(query.from(), indent));
        for (Query.Join join : query.joins()) {
            text.append('\n').append(" ".repeat(indent)).append(join.on() == null ? "CROSS JOIN " : join.outer() ? "LEFT JOIN " : "JOIN ").append(source(join.source(), indent));
            if (join.on() != null) {
                text.append(" ON ").append(new Expression(layers, 1).text(join.on(), indent + 4, 0));
            }
        }
        return text.toString();
    }

    private String source(Query.Source source, int indent) {
        return switch (source) {
            case Query.Named(String name, String alias) -> name(name) + (alias.equals(name) ? "" : " AS " + name(alias));
            case Query.Stored(String prefix, String name, String alias) -> prefix + name(name) + (alias.equals(name) ? "" : " AS " + name(alias));
            case Query.Nested(List<Query> union, String alias) -> "(\n" + union(union, indent + 2) + "\n" + " ".repeat(indent) + ") AS " + name(alias);
            case Query.Rows(List<List<Long>> rows, List<String> columns, String alias) -> "(VALUES " + rows.stream().map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")")))
                    .collect(Collectors.joining(", ")) + ") AS " + name(alias) + " (" + columns.stream().map(this::name).collect(Collectors.joining(", ")) + ")";
        };
    }

    private String select(List<Query.Item> items, String from, Sql where, List<Sql> groupBy, int indent, Layers layers, int layer) {
        return select("", items, from, where, groupBy, indent, layers, layer);
    }

    /// @param before what stands before the first item
    private String select(String before, List<Query.Item> items, String from, Sql where, List<Sql> groupBy, int indent, Layers layers, int layer) {
        Expression expression = new Expression(layers, layer);
        String margin = " ".repeat(indent);
        StringBuilder text = new StringBuilder(margin).append("SELECT");
        String flat = (before.isEmpty() ? "" : before + ", ") + items.stream().map(item -> item(expression, item, -1)).collect(Collectors.joining(", "));
        if (items.stream().allMatch(item -> item.says().isEmpty()) && indent + 7 + flat.length() <= WIDTH) {
            text.append(' ').append(flat);
        } else {
            text.append(before.isEmpty() ? "" : "\n" + margin + "  " + before + ",");
            for (int i = 0; i < items.size(); i++) {
                text.append('\n');
                items.get(i).says().ifPresent(phrase -> comment(text, phrase, indent + 2));
                text.append(margin).append("  ").append(item(expression, items.get(i), indent + 2)).append(i < items.size() - 1 ? "," : "");
            }
        }
        text.append(from.isEmpty() ? "" : "\n" + from);
        if (where != null && !Logic.isTrue(where)) {
            text.append('\n').append(margin).append("WHERE ").append(expression.text(where, indent + 6, 0));
        }
        if (!groupBy.isEmpty()) {
            text.append('\n').append(margin).append("GROUP BY ").append(groupBy.stream().map(sql -> expression.text(sql, indent + 9, 0)).collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    /// @param indent below 0 for one line
    private String item(Expression expression, Query.Item item, int indent) {
        String text = indent < 0 ? expression.flat(item.sql(), 0) : expression.text(item.sql(), indent, 0);
        boolean same = text.equals(name(item.name())) || item.sql() instanceof Sql.Column && text.endsWith("." + name(item.name()));
        return same ? text : text + " AS " + name(item.name());
    }

    /// Whether a name is a word of some dialect, so that it must stand in quotes.
    static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    String name(String name) {
        boolean plain = name.matches(dialect.keepsCase() ? "[A-Za-z_][A-Za-z0-9_]*" : "[a-z_][a-z0-9_]*") && !isReserved(name);
        String quote = String.valueOf(dialect.quote());
        return plain ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    // Expressions

    /// Writes the expressions of one layer of a query.
    private final class Expression {
        private static final int OR = 1;
        private static final int AND = 2;
        private static final int NOT = 3;
        private static final int COMPARISON = 4;
        private static final int SUM = 6;
        private static final int PRODUCT = 7;
        private static final int ATOM = 9;

        private final Layers layers;
        private final int layer;

        Expression(Layers layers, int layer) {
            this.layers = layers;
            this.layer = layer;
        }

        /// @param indent where further lines begin
        /// @param around how tightly what stands around binds; brackets stand around what binds less tightly
        String text(Sql sql, int indent, int around) {
            String flat = flat(sql, around);
            if (indent + flat.length() <= WIDTH || layers.called(sql, layer).isPresent()) {
                return flat;
            }
            String margin = "\n" + " ".repeat(indent);
            return switch (sql) {
                case Sql.Junction(boolean all, List<Sql> parts, _) -> {
                    boolean brackets = binds(sql) < around;
                    String lines = parts.stream().map(part -> text(part, indent + 4, binds(sql) + 1)).collect(Collectors.joining(margin + (all ? "AND " : "OR ")));
                    yield brackets ? "(" + lines + ")" : lines;
                }
                case Sql.Case(List<Sql.When> whens, Sql otherwise, _, _) -> whens.stream()
                        .map(when -> margin + "  WHEN " + text(when.condition(), indent + 8, 0) + " THEN " + text(when.value(), indent + 8, 0)).collect(Collectors.joining("", "CASE", ""))
                        + (otherwise == null ? "" : margin + "  ELSE " + text(otherwise, indent + 8, 0)) + margin + "END";
                case Sql.Call(String function, List<Sql> arguments, _, _) ->
                        function + "(" + arguments.stream().map(argument -> text(argument, indent + 2, 0)).collect(Collectors.joining("," + margin + "  ")) + ")";
                case Sql.Possible(Sql truth) -> text(truth, indent, ATOM) + " IS NOT FALSE";
                case Sql.Sure(Sql truth) -> text(truth, indent, ATOM) + " IS TRUE";
                case Sql.Not(Sql truth, _) -> bracketed("NOT " + text(truth, indent + 4, NOT + 1), NOT, around);
                case Sql.Compare(Sql left, String operator, Sql right, _) ->
                        bracketed(text(left, indent, COMPARISON + 1) + " " + operator + " " + text(right, indent + 4, COMPARISON + 1), COMPARISON, around);
                case Sql.Aggregated(String function, Sql of, Sql filter, _, _) -> function + "(" + (of == null ? "*" : text(of, indent + 4, 0)) + ")"
                        + (filter == null ? "" : margin + "  FILTER (WHERE " + text(filter, indent + 4, 0) + ")");
                case Sql.Arithmetic(Sql left, String operator, Sql right, _, _) -> {
                    int binds = binds(sql);
                    yield bracketed(text(left, indent, binds) + margin + operator + " " + text(right, indent + 2, binds + 1), binds, around);
                }
                case Sql.Column _, Sql.Literal _, Sql.Endless _, Sql.OneOf _, Sql.Between _, Sql.IsNull _, Sql.OfCalendar _, Sql.DaysBetween _, Sql.Cast _, Sql.Text _, Sql.RowNumber _, Sql.Alike _, Sql.Impossible _ -> flat;
            };
        }

        private static String bracketed(String text, int binds, int around) {
            return binds < around ? "(" + text + ")" : text;
        }

        private static int binds(Sql sql) {
            return switch (sql) {
                case Sql.Junction(boolean all, _, _) -> all ? AND : OR;
                case Sql.Not _ -> NOT;
                case Sql.Compare _, Sql.OneOf _, Sql.Between _, Sql.IsNull _, Sql.Possible _, Sql.Sure _ -> COMPARISON;
                case Sql.Arithmetic(_, String operator, _, _, _) -> operator.equals("*") || operator.equals("%") ? PRODUCT : operator.equals("&") ? COMPARISON + 1 : SUM;
                case Sql.Text _ -> COMPARISON + 1;
                case Sql.Literal(Object value, _) -> value instanceof BigDecimal number && number.signum() < 0 ? SUM : ATOM;
                case Sql.Column _, Sql.Endless _, Sql.Call _, Sql.OfCalendar _, Sql.DaysBetween _, Sql.Case _, Sql.Cast _, Sql.Aggregated _, Sql.RowNumber _, Sql.Alike _, Sql.Impossible _ -> ATOM;
            };
        }

        String flat(Sql sql, int around) {
            Optional<String> called = layers.called(sql, layer);
            return called.isPresent() ? name(called.get()) : bracketed(written(sql), binds(sql), around);
        }

        private String written(Sql sql) {
            return switch (sql) {
                case Sql.Column(String of, String column, _, _) -> (of.isEmpty() ? "" : name(of) + ".") + name(column);
                case Sql.Literal(Object value, SqlType type) -> literal(value, type);
                case Sql.Endless() -> dialect.endless();
                case Sql.Junction(boolean all, List<Sql> parts, _) -> parts.stream().map(part -> flat(part, binds(sql) + 1)).collect(Collectors.joining(all ? " AND " : " OR "));
                case Sql.Not(Sql.Sure(Sql truth), _) -> flat(truth, ATOM) + " IS NOT TRUE";
                case Sql.Not(Sql truth, _) -> "NOT " + flat(truth, NOT + 1);
                case Sql.Compare(Sql left, String operator, Sql right, _) -> flat(left, COMPARISON + 1) + " " + operator + " " + flat(right, COMPARISON + 1);
                case Sql.OneOf(Sql what, List<Sql> among, _) -> flat(what, COMPARISON + 1) + " IN (" + list(among) + ")";
                case Sql.Between(Sql what, Sql low, Sql high, _) -> flat(what, COMPARISON + 1) + " BETWEEN " + flat(low, COMPARISON + 1) + " AND " + flat(high, COMPARISON + 1);
                case Sql.IsNull(Sql what, boolean yes) -> flat(what, ATOM) + (yes ? " IS NULL" : " IS NOT NULL");
                case Sql.Possible(Sql truth) -> flat(truth, ATOM) + " IS NOT FALSE";
                case Sql.Sure(Sql truth) -> flat(truth, ATOM) + " IS TRUE";
                case Sql.Arithmetic(Sql left, String operator, Sql right, _, _) -> flat(left, binds(sql)) + " " + operator + " " + flat(right, binds(sql) + 1);
                case Sql.Call(String function, List<Sql> arguments, _, _) -> function + "(" + list(arguments) + ")";
                case Sql.OfCalendar(Sql.CalendarStep step, Sql day, int number, _) -> dialect.calendar(step, flat(day, ATOM), number);
                case Sql.DaysBetween(Sql first, Sql second, _) -> dialect.daysBetween(flat(first, ATOM), flat(second, ATOM));
                case Sql.Case(List<Sql.When> whens, Sql otherwise, _, _) -> whens.stream().map(when -> " WHEN " + flat(when.condition(), 0) + " THEN " + flat(when.value(), 0))
                        .collect(Collectors.joining("", "CASE", "")) + (otherwise == null ? "" : " ELSE " + flat(otherwise, 0)) + " END";
                case Sql.Cast(Sql what, SqlType type, _) when type == SqlType.Plain.TEXT && what.type() instanceof SqlType.Number(_, boolean wide) && wide -> dialect.shown(flat(what, 0));
                case Sql.Cast(Sql what, SqlType type, _) -> dialect.type(type).equals(dialect.type(what.type())) && type instanceof SqlType.Number ? flat(what, ATOM)
                        : "CAST(" + flat(what, 0) + " AS " + dialect.type(type) + ")";
                case Sql.Text(List<Sql> parts, _) -> parts.stream().map(part -> flat(part, COMPARISON + 2)).collect(Collectors.joining(" || "));
                case Sql.Aggregated(String function, Sql of, Sql filter, _, _) -> function + "(" + (of == null ? "*" : flat(of, 0)) + ")"
                        + (filter == null ? "" : " FILTER (WHERE " + flat(filter, 0) + ")");
                case Sql.RowNumber(List<Sql> within, List<Sql> by) -> "row_number() OVER (PARTITION BY " + list(within) + " ORDER BY " + list(by) + ")";
                case Sql.Alike(List<Sql> alike) -> "count(*) OVER (PARTITION BY " + list(alike) + ")";
                case Sql.Impossible(var obstacle) -> throw new IllegalStateException("nothing can be written for " + obstacle);
            };
        }

        private String list(List<Sql> sqls) {
            return sqls.stream().map(sql -> flat(sql, 0)).collect(Collectors.joining(", "));
        }

        private String literal(Object value, SqlType type) {
            return switch (value) {
                case null -> "CAST(NULL AS " + dialect.type(type) + ")";
                case Boolean truth -> truth ? "TRUE" : "FALSE";
                case LocalDate day -> dialect.dayOf(day);
                case BigDecimal number -> number.toPlainString();
                case Object text -> dialect.text(text.toString());
            };
        }
    }
}
