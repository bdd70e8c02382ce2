package org.complang.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.wording.Phrase;

/// Turns a programme into one statement that decides all partners of a warehouse: the way into this room.
///
/// It reads the flat tables of the data model, one for each list, called as data spells it: `usage` has a column for each field and one for each field of the keys of the records around, `mpnId` and `tenantId`. Months are days, the first of each.
public final class SqlFromModel {
    private final Programme programme;
    private final Dialect dialect;
    private final TablePrefix prefix;
    private final Function<Phrase, String> words;

    /// @param words says a phrase in the language of comments
    public SqlFromModel(Programme programme, Dialect dialect, TablePrefix prefix, Function<Phrase, String> words) {
        this.programme = programme;
        this.dialect = dialect;
        this.prefix = prefix;
        this.words = words;
    }

    /// The statement for a day and some competencies, by their names; those that are not in force on the day are left out.
    public SqlStatement statement(LocalDate asOf, Collection<String> competencies) {
        Lowering lowering = new Lowering(programme, asOf, dialect);
        Result result = new Result(lowering, dialect.name());
        List<Competency> wanted = programme.competencies().stream().filter(competency -> competencies.contains(competency.name()) && competency.validity().holds(asOf)).toList();
        wanted.forEach(competency -> result.competency(competency, wanted.size() > 1 ? UniqueNames.snake(competency.name()) + "_" : ""));
        List<Query.Part> parts = lowering.parts();
        RecordParts records = new RecordParts(lowering.records, prefix, lowering.names);
        Optional<Query.Part> unattributed = records.unattributed(lowering.names.unique("unattributed"));
        Query last = result.query(unattributed);
        Optional<RecordParts.Twice> twice = records.twice();
        List<SqlStatement.Stored> tables = records.reads().stream().map(table -> new SqlStatement.Stored(lowering.records.stored(table), table)).toList();
        if (twice.isPresent()) {
            Diagnostic diagnostic = Diagnostic.of(Code.SQL_COLUMN_TWICE, new Place.Nowhere(), twice.get().column().spelling(), lowering.records.stored(twice.get().table()));
            return new SqlStatement("", List.of(), tables, List.of(diagnostic));
        }
        List<Query.Part> all = new ArrayList<>(unattributed.stream().toList());
        all.addAll(records.parts());
        all.addAll(parts);
        List<String> head = List.of(
                words.apply(Phrase.of("sql.head", asOf, dialect.name())),
                words.apply(Phrase.of("sql.head-programme", programme.digest())),
                words.apply(Phrase.of("sql.head-outcomes")),
                words.apply(Phrase.of("sql.head-ends")));
        return new SqlStatement(new Printer(dialect, words).statement(head, all, last, lowering.names), result.forms(), tables, result.diagnostics());
    }
}
