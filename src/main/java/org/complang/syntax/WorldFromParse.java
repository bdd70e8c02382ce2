package org.complang.syntax;

import static org.complang.syntax.AstFromParse.date;
import static org.complang.syntax.AstFromParse.labels;
import static org.complang.syntax.AstFromParse.name;
import static org.complang.syntax.AstFromParse.span;
import static org.complang.syntax.AstFromParse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.syntax.antlr.CompParser;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;

/// Parse tree to syntax tree: what exists in the world, vocabularies and records.
final class WorldFromParse {
    private final AstFromParse lines;

    WorldFromParse(AstFromParse lines) {
        this.lines = lines;
    }

    Declaration document(CompParser.DocumentContext context) {
        return new Declaration.Document(fields(context.fieldBlock()), span(context));
    }

    /// A term that stands outside its vocabulary.
    static Declaration.Entry entry(CompParser.EntryContext context) {
        return new Declaration.Entry(name(context.NAME()), term(context.term()), span(context));
    }

    Declaration vocabulary(CompParser.VocabularyContext context) {
        Optional<Name> plural = Optional.empty();
        Optional<Name> spelledBy = Optional.empty();
        Optional<Name> shownBy = Optional.empty();
        for (var trait : context.vocabularyTrait()) {
            switch (trait) {
                case CompParser.VocabularyPluralContext t -> plural = Optional.of(name(t.NAME()));
                case CompParser.VocabularySpellingContext t -> spelledBy = Optional.of(name(t.NAME()));
                case CompParser.VocabularyShownContext t -> shownBy = Optional.of(name(t.NAME()));
                case CompParser.VocabularyTraitContext t -> throw new IllegalStateException(t.getText());
            }
        }
        List<Declaration.Term> terms = context.entryBlock() == null ? List.of() : lines.lines(context.entryBlock().term(), WorldFromParse::term);
        return new Declaration.Vocabulary(name(context.NAME()), labels(context.label()), plural, spelledBy, shownBy, terms, span(context));
    }

    private static Declaration.Term term(CompParser.TermContext context) {
        Optional<String> spelling = Optional.empty();
        List<String> aliases = new ArrayList<>();
        Optional<Declaration.DateText> retired = Optional.empty();
        Optional<Declaration.DateText> from = Optional.empty();
        Optional<Declaration.DateText> until = Optional.empty();
        for (var trait : context.termTrait()) {
            switch (trait) {
                case CompParser.TermSpellingContext t -> spelling = Optional.of(text(t.STRING()));
                case CompParser.TermAliasContext t -> aliases.add(text(t.STRING()));
                case CompParser.TermRetiredContext t -> retired = Optional.of(date(t.DATE()));
                case CompParser.TermAcceptedFromContext t -> from = Optional.of(date(t.DATE()));
                case CompParser.TermAcceptedContext t -> until = Optional.of(date(t.DATE()));
                case CompParser.TermTraitContext t -> throw new IllegalStateException(t.getText());
            }
        }
        return new Declaration.Term(name(context.NAME()), labels(context.label()), spelling, aliases, retired, new Declaration.Validity(from, until), span(context));
    }

    Declaration record(CompParser.RecordContext context) {
        Optional<Name> plural = Optional.empty();
        List<Name> key = List.of();
        boolean keyInDocument = false;
        Optional<Name> since = Optional.empty();
        Optional<Name> until = Optional.empty();
        Optional<Name> shownAs = Optional.empty();
        Optional<Declaration.Cost> added = Optional.empty();
        for (var trait : context.recordTrait()) {
            switch (trait) {
                case CompParser.RecordPluralContext t -> plural = Optional.of(name(t.NAME()));
                case CompParser.RecordKeyContext t -> {
                    key = t.keyFields().fieldName().stream().map(AstFromParse::name).toList();
                    keyInDocument = t.WHOLE() != null;
                }
                case CompParser.RecordSinceContext t -> since = Optional.of(name(t.fieldName()));
                case CompParser.RecordUntilContext t -> until = Optional.of(name(t.fieldName()));
                case CompParser.RecordShownContext t -> shownAs = Optional.of(name(t.fieldName()));
                case CompParser.RecordAddedContext t -> added = Optional.of(cost(t.cost()));
                case CompParser.RecordTraitContext t -> throw new IllegalStateException(t.getText());
            }
        }
        return new Declaration.RecordShape(name(context.NAME()), labels(context.label()), plural, key, keyInDocument, since, until, shownAs, added,
                fields(context.fieldBlock()), span(context));
    }

    private List<Declaration.Field> fields(CompParser.FieldBlockContext context) {
        return lines.lines(context.field(), WorldFromParse::field);
    }

    private static Declaration.Field field(CompParser.FieldContext context) {
        Optional<String> spelling = Optional.empty();
        Declaration.Merge merge = Declaration.Merge.REPORT;
        Optional<Declaration.Change> change = Optional.empty();
        for (var trait : context.fieldTrait()) {
            switch (trait) {
                case CompParser.FieldSpellingContext t -> spelling = Optional.of(text(t.STRING()));
                case CompParser.FieldMergeContext t -> merge = t.EARLIEST() != null ? Declaration.Merge.EARLIEST : Declaration.Merge.LATEST;
                case CompParser.FieldMayDifferContext _ -> merge = Declaration.Merge.MAY_DIFFER;
                case CompParser.FieldChangeContext t -> change = Optional.of(new Declaration.Change(t.CAN_GROW() != null, cost(t.cost())));
                case CompParser.FieldTraitContext t -> throw new IllegalStateException(t.getText());
            }
        }
        boolean isList = context.fieldType() instanceof CompParser.ListTypeContext;
        Name type;
        Optional<Name> inField = Optional.empty();
        switch (context.fieldType()) {
            case CompParser.ListTypeContext t -> type = name(t.NAME());
            case CompParser.PlainTypeContext t -> {
                type = t.MONTH() != null ? name(t.MONTH()) : name(t.NAME(0));
                inField = t.IN() == null ? Optional.empty() : Optional.of(name(t.NAME().getLast()));
            }
            case CompParser.FieldTypeContext t -> throw new IllegalStateException(t.getText());
        }
        return new Declaration.Field(name(context.fieldName()), labels(context.label()), isList, type, inField, absence(context.absence()), spelling,
                merge, change, span(context));
    }

    private static Declaration.Cost cost(CompParser.CostContext context) {
        return new Declaration.Cost(Expressions.digits(context.NUMBER(0).getText()), Optional.ofNullable(context.NUMBER(1)).map(number -> Expressions.digits(number.getText())), span(context));
    }

    private static Declaration.Absence absence(CompParser.AbsenceContext context) {
        if (context == null) {
            return Declaration.Absence.NEVER;
        }
        return context.UNKNOWN() != null ? Declaration.Absence.UNKNOWN
                : context.NONE() != null ? Declaration.Absence.NONE : Declaration.Absence.OPEN_ENDED;
    }
}
