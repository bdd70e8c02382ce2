package org.complang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;

/// Thresholds by market and the like: finds the field that chooses the row, and holds that every term has one.
final class ThresholdTable {
    private final ExpressionCheck expressions;
    private final Reporter reporter;

    ThresholdTable(ExpressionCheck expressions, Reporter reporter) {
        this.expressions = expressions;
        this.reporter = reporter;
    }

    Meaning meaning(Expression.Table table) {
        Optional<Column> key = key(table);
        if (key.isEmpty()) {
            return Meaning.WRONG;
        }
        Vocabulary vocabulary = ((Type.Code) key.get().type()).vocabulary();
        List<Value.Row> rows = new ArrayList<>();
        Set<Term> seen = new HashSet<>();
        Kind kind = null;
        boolean wrong = false;
        for (Expression.Row row : table.rows()) {
            Optional<Term> term = term(row, vocabulary);
            if (term.isPresent() && !seen.add(term.get())) {
                reporter.report(Code.TABLE_REPEATS, row.key(), row.key().text());
            }
            if (!(expressions.meaning(row.value(), null) instanceof Meaning.Valued valued) || term.isEmpty()) {
                wrong = true;
                continue;
            }
            if (kind != null && !kind.equals(valued.type())) {
                reporter.report(Code.TABLE_MIXES, row.value(), ComparisonCheck.word(kind), ComparisonCheck.word(valued.type()));
                wrong = true;
            }
            kind = valued.type();
            rows.add(new Value.Row(term.get(), valued.value()));
        }
        List<String> missing = vocabulary.terms().stream().filter(term -> !seen.contains(term)).map(Term::name).toList();
        if (!wrong && !missing.isEmpty()) {
            reporter.report(Code.TABLE_MISSES, table, vocabulary.name(), String.join(", ", missing));
            wrong = true;
        }
        return wrong ? Meaning.WRONG : new Meaning.Valued(new Value.ByKey(key.get(), rows), kind);
    }

    private Optional<Term> term(Expression.Row row, Vocabulary vocabulary) {
        row.noun().filter(noun -> !noun.text().equals(vocabulary.name()) && !noun.text().equals(vocabulary.plural()))
                .ifPresent(noun -> reporter.unknown(Code.UNKNOWN_NAME, noun, List.of(vocabulary.name(), vocabulary.plural())));
        Optional<Term> term = vocabulary.named(row.key().text());
        if (term.isEmpty()) {
            reporter.unknown(Code.WRONG_VOCABULARY, row.key(), vocabulary.terms().stream().map(Term::name).toList(), vocabulary.plural());
        }
        return term;
    }

    /// The nearest field around this place that can hold a term of the rows.
    private Optional<Column> key(Expression.Table table) {
        Set<String> known = new TreeSet<>();
        for (Expression.Row row : table.rows()) {
            Optional<Column> column = column(row.key(), known);
            if (column.isPresent()) {
                return column;
            }
        }
        Name first = table.rows().getFirst().key();
        if (expressions.definitions().termNames().contains(first.text())) {
            reporter.report(Code.TABLE_WITHOUT_KEY, first, first.text());
        } else {
            reporter.unknown(Code.UNKNOWN_NAME, first, known);
        }
        return Optional.empty();
    }

    private Optional<Column> column(Name key, Set<String> known) {
        for (Table scope = expressions.scope(); scope != null; scope = scope.parent()) {
            for (Column column : scope.columns()) {
                if (column.type() instanceof Type.Code(Vocabulary vocabulary)) {
                    if (vocabulary.named(key.text()).isPresent()) {
                        return Optional.of(column);
                    }
                    vocabulary.terms().forEach(term -> known.add(term.name()));
                }
            }
        }
        return Optional.empty();
    }
}
