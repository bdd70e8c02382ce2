package org.complang.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Validity;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.source.Span;
import org.complang.syntax.ast.Codes;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// "passed all of [...]", "customer associated as any of [...]": which lists hold what is named.
///
/// What can be held are the terms in the first field of a list whose records begin on some day.
final class HoldingCheck {
    /// Words that authors write before a verb, where a record may stand.
    private static final Set<String> AUXILIARIES = Set.of("are", "were", "was", "be", "been");

    private final ExpressionCheck expressions;
    private final Definitions definitions;
    private final Reporter reporter;

    HoldingCheck(ExpressionCheck expressions, Definitions definitions, Reporter reporter) {
        this.expressions = expressions;
        this.definitions = definitions;
        this.reporter = reporter;
    }

    Meaning holding(Expression.Holding written) {
        Optional<Table> subject = subject(written);
        Optional<Listing> codes = codes(written);
        if (subject.isEmpty() || codes.isEmpty()) {
            return Meaning.WRONG;
        }
        if (subject.get().children().stream().noneMatch(HoldingCheck::isHeld)) {
            Name first = codes.get().listed.codes().getFirst().name();
            if (!codes.get().reporter.reportCompetency(first) && !reportNeverHeld(first, subject.get(), codes.get().reporter)) {
                reporter.report(Code.HOLDS_NOTHING, written, subject.get().record(), holder(first, subject.get()), verb(written));
            }
            return Meaning.WRONG;
        }
        LinkedHashSet<Condition.Choice> choices = new LinkedHashSet<>();
        boolean wrong = false;
        for (Codes.Code code : codes.get().listed.codes()) {
            Optional<Condition.Choice> choice = choice(code, subject.get(), codes.get().reporter);
            wrong |= choice.isEmpty();
            if (choice.isPresent() && !choices.add(choice.get()) && codes.get().here) {
                reporter.report(Code.REPEATED_IN_LIST, code, code.name().text());
            }
        }
        if (wrong) {
            return Meaning.WRONG;
        }
        int wanted = written.wanted().map(text -> text.length() > 6 || text.contains(".") ? -1 : Integer.parseInt(text)).orElse(choices.size());
        if (wanted < 1 || wanted > choices.size()) {
            reporter.report(Code.TOO_MANY_WANTED, written, written.wanted().orElse(""), choices.size());
            return Meaning.WRONG;
        }
        return new Meaning.Conditional(new Condition.Holds(Condition.Verb.valueOf(written.verb().name()), wanted, List.copyOf(choices)));
    }

    /// The nearest record around another that can hold a term, by its name; `none` where there is none.
    private String holder(Name term, Table table) {
        for (Table around = table.parent(); around != null; around = around.parent()) {
            if (around.children().stream().filter(HoldingCheck::isHeld).anyMatch(held -> vocabulary(codeColumn(held).orElseThrow()).named(term.text()).isPresent())) {
                return around.parent() == null ? definitions.shape().groups().getFirst().record() : around.record();
            }
        }
        return "none";
    }

    /// What is held, as written behind whose it is.
    private String verb(Expression.Holding written) {
        int start = written.subject().map(name -> name.span().end()).orElse(written.span().start());
        return reporter.file().text().substring(start, written.span().end()).strip();
    }

    /// Whether the records of a table are held by those that they belong to.
    private static boolean isHeld(Table table) {
        return table.since().isPresent() && codeColumn(table).isPresent();
    }

    /// Reports that a term tells records that belong to a subject from others, but not in such a way that it is held; false where none are told so.
    private static boolean reportNeverHeld(Name term, Table subject, Reporter place) {
        for (Table table : subject.children()) {
            for (Column column : table.columns()) {
                if (!isHeld(table) && table.key().contains(column) && column.type() instanceof Type.Code(Vocabulary vocabulary) && vocabulary.named(term.text()).isPresent()) {
                    place.report(Code.NEVER_HELD, term, term.text(), table.record(), column.index() > 0 ? "first" : "since", column.name());
                    return true;
                }
            }
        }
        return false;
    }

    /// Warns where days of retirement or acceptance are given to a term that is never held: they are asked for by verbs alone.
    static void reportDates(Shape shape, String vocabulary, Declaration.Term term, Reporter reporter) {
        boolean dated = term.retired().isPresent() || term.accepted().from().isPresent() || term.accepted().until().isPresent();
        if (dated && shape.tables().stream().filter(HoldingCheck::isHeld).noneMatch(table -> vocabulary(codeColumn(table).orElseThrow()).name().equals(vocabulary))) {
            reporter.report(Code.DATES_WITHOUT_EFFECT, term.name(), term.name().text());
        }
    }

    /// Whether a term counts only from or until a day, or retires.
    static boolean isDated(Term term) {
        return term.retired().isPresent() || !term.accepted().equals(Validity.ALWAYS);
    }

    /// A listing and the file in which it stands.
    private record Listing(Codes.Listed listed, Reporter reporter, boolean here) { }

    private Optional<Listing> codes(Expression.Holding written) {
        if (written.single() && written.codes() instanceof Codes.Listed(List<Codes.Code> codes, Span span)
                && expressions.parameters().arguments().containsKey(codes.getFirst().name().text())) {
            Codes.Code code = codes.getFirst();
            return code.of().isEmpty() ? listing(new Codes.Named(code.name(), code.span())) : givenOf(code, span);
        }
        if (written.single() && written.codes() instanceof Codes.Listed(List<Codes.Code> codes, _)
                && definitions.set(codes.getFirst().name()).isPresent()) {
            reporter.report(Code.WRONG_KIND, codes.getFirst(), codes.getFirst().name().text(), "set");
            return Optional.empty();
        }
        return listing(written.codes());
    }

    /// A term that is given for a parameter, with the second one that stands behind it.
    private Optional<Listing> givenOf(Codes.Code code, Span span) {
        Name first = given(code.name());
        if (expressions.parameters().arguments().get(code.name().text()) instanceof Expression.Argument.OfCodes || definitions.set(first).isPresent()) {
            reporter.report(Code.WRONG_KIND, code, code.name().text(), "inList");
            return Optional.empty();
        }
        return listing(new Codes.Listed(List.of(new Codes.Code(first, code.of(), code.span())), span));
    }

    private Optional<Listing> listing(Codes codes) {
        Reporter place = reporter;
        for (int i = 0; i < 20; i++) {
            switch (codes) {
                case Codes.Listed listed -> {
                    Reporter here = place;
                    Optional<Codes.Code> parameter = listed.codes().stream().filter(code -> code.of().isEmpty() && expressions.parameters().arguments().containsKey(code.name().text())).findFirst();
                    if (parameter.isPresent()) {
                        place.report(Code.WRONG_KIND, parameter.get(), parameter.get().name().text(), "inList");
                        return Optional.empty();
                    }
                    return definitions.withSets(listed.codes(), place).map(all -> new Listing(new Codes.Listed(all, listed.span()), here, here == reporter));
                }
                case Codes.Named(Name name, Span span) -> {
                    Expression.Argument argument = expressions.parameters().arguments().get(name.text());
                    if (argument != null) {
                        return argument(argument);
                    }
                    Optional<Codes> set = definitions.set(name);
                    if (set.isEmpty()) {
                        if (definitions.termNames().contains(name.text())) {
                            return Optional.of(new Listing(new Codes.Listed(List.of(new Codes.Code(name, Optional.empty(), span)), span), place, false));
                        }
                        place.unknown(Code.UNKNOWN_NAME, name, definitions.names());
                        return Optional.empty();
                    }
                    place = definitions.find(name.text()).reporter;
                    codes = set.get();
                }
            }
        }
        reporter.report(Code.DEFINED_BY_ITSELF, codes, ((Codes.Named) codes).set().text());
        return Optional.empty();
    }

    /// What was given for a parameter, as it is meant where it was given.
    private Optional<Listing> argument(Expression.Argument argument) {
        ExpressionCheck caller = expressions.parameters().caller();
        HoldingCheck there = new HoldingCheck(caller, caller.definitions(), caller.reporter());
        return switch (argument) {
            case Expression.Argument.OfCodes(Codes codes, _) -> there.listing(codes);
            case Expression.Argument.OfValue(Expression.Reference(Name name, _, _), _) when there.isField(name) -> {
                caller.wrong(Code.WRONG_KIND, name, name.text(), "argument");
                yield Optional.empty();
            }
            case Expression.Argument.OfValue(Expression.Reference(Name name, _, Span span), _) -> there.listing(new Codes.Named(name, span));
            case Expression.Argument.OfValue(Expression value, _) -> {
                caller.wrong(Code.WRONG_KIND, value, Phrase.of("found.this"), "list");
                yield Optional.empty();
            }
        };
    }

    private boolean isField(Name name) {
        return expressions.visibleFields().contains(name.text()) && definitions.set(name).isEmpty() && !definitions.termNames().contains(name.text());
    }

    private Optional<Table> subject(Expression.Holding written) {
        if (written.subject().isEmpty()) {
            return Optional.of(expressions.scope());
        }
        Name name = written.subject().get();
        Set<String> known = new TreeSet<>();
        for (Table table = expressions.scope(); table != null; table = table.parent()) {
            known.add(table.record());
            if (table.record().equals(name.text())) {
                return Optional.of(table);
            }
        }
        definitions.shape().groups().forEach(group -> known.add(group.record()));
        if (definitions.group(name.text()).isPresent()) {
            return Optional.of(definitions.shape().root());
        }
        if (AUXILIARIES.contains(name.text())) {
            reporter.report(Code.UNEXPECTED, name, Phrase.of("found.text", name.text()), Phrase.of("expected.verbAlone"));
        } else {
            reporter.unknown(Code.UNKNOWN_RECORD, name, known);
        }
        return Optional.empty();
    }

    private Optional<Condition.Choice> choice(Codes.Code code, Table subject, Reporter place) {
        List<Condition.Choice> found = new ArrayList<>();
        List<Vocabulary> vocabularies = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Table held : subject.children()) {
            if (!isHeld(held)) {
                continue;
            }
            Column column = codeColumn(held).orElseThrow();
            Vocabulary vocabulary = vocabulary(column);
            vocabularies.add(vocabulary);
            kinds.add(vocabulary.plural());
            vocabulary.named(code.name().text()).ifPresent(term -> found.add(new Condition.Choice(held, column, expressions.stated(term), Optional.empty())));
        }
        if (found.isEmpty()) {
            if (reportNeverHeld(code.name(), subject, place)) {
                return Optional.empty();
            }
            if (definitions.termNames().contains(code.name().text())) {
                place.report(Code.WRONG_VOCABULARY, code.name(), code.name().text(), String.join(", ", kinds));
            } else {
                place.unknownTerm(code.name(), vocabularies);
            }
            return Optional.empty();
        }
        if (found.size() > 1) {
            place.report(Code.AMBIGUOUS_NAME, code.name(), code.name().text(), String.join(", ", found.stream().map(choice -> choice.held().name()).toList()));
            return Optional.empty();
        }
        return code.of().isEmpty() ? Optional.of(found.getFirst()) : of(found.getFirst(), code.of().get(), place);
    }

    private Optional<Condition.Choice> of(Condition.Choice choice, Name written, Reporter place) {
        Name of = given(written);
        List<Vocabulary> vocabularies = new ArrayList<>();
        for (Column column : choice.held().columns()) {
            if (column != choice.code() && column.type() instanceof Type.Code(Vocabulary vocabulary)) {
                Optional<Term> term = vocabulary.named(of.text());
                if (term.isPresent()) {
                    Condition.OneOf second = new Condition.OneOf(column, List.of(term.get()));
                    return Optional.of(new Condition.Choice(choice.held(), choice.code(), choice.term(), Optional.of(second)));
                }
                vocabularies.add(vocabulary);
            }
        }
        place.unknownTerm(of, vocabularies);
        return Optional.empty();
    }

    /// The name itself, or the term that was given for a parameter of this name, in the place of the parameter.
    private Name given(Name written) {
        return new Name(given(written.text(), expressions.parameters()), written.span());
    }

    private static String given(String name, Parameters parameters) {
        return switch (parameters.arguments().get(name)) {
            case null -> name;
            case Expression.Argument.OfValue(Expression.Reference(Name given, _, _), _) -> given(given.text(), parameters.caller().parameters());
            case Expression.Argument argument -> parameters.caller().reporter().text(argument);
        };
    }

    /// Whether a column tells what is held.
    static boolean isHeld(Column column) {
        return isHeld(column.table()) && codeColumn(column.table()).get() == column;
    }

    private static Optional<Column> codeColumn(Table table) {
        return table.columns().stream().limit(1).filter(column -> column.type() instanceof Type.Code).findFirst();
    }

    private static Vocabulary vocabulary(Column column) {
        return ((Type.Code) column.type()).vocabulary();
    }

    /// The terms of a list that a field is compared with, which must be of its vocabulary; empty, and reported, where one is not.
    List<Term> terms(Codes codes, Column column) {
        Vocabulary vocabulary = vocabulary(column);
        boolean held = isHeld(column);
        Optional<Listing> listing = listing(codes);
        LinkedHashSet<Term> terms = new LinkedHashSet<>();
        boolean wrong = listing.isEmpty();
        for (Codes.Code code : listing.map(l -> l.listed.codes()).orElse(List.of())) {
            Optional<Term> term = new HoldingCheck(expressions, definitions, listing.get().reporter).term(code.name(), vocabulary);
            wrong |= term.isEmpty();
            code.of().ifPresent(of -> listing.get().reporter.report(Code.WRONG_KIND, of, of.text(), "second"));
            term.map(expressions::stated).filter(stated -> !held && isDated(stated))
                    .ifPresent(stated -> listing.get().reporter.report(Code.DATES_WITHOUT_EFFECT, code.name(), code.name().text()));
            if (term.isPresent() && !terms.add(term.get()) && listing.get().here) {
                reporter.report(Code.REPEATED_IN_LIST, code, code.name().text());
            }
        }
        return wrong ? List.of() : List.copyOf(terms);
    }

    Optional<Term> term(Name name, Vocabulary vocabulary) {
        Optional<Term> term = vocabulary.named(name.text());
        if (term.isEmpty()) {
            if (definitions.termNames().contains(name.text())) {
                reporter.unknown(Code.WRONG_VOCABULARY, name, vocabulary.terms().stream().map(Term::name).toList(), vocabulary.plural());
            } else {
                reporter.unknownTerm(name, List.of(vocabulary));
            }
        }
        return term;
    }
}
