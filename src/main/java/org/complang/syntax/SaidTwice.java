package org.complang.syntax;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.complang.syntax.antlr.CompParser;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.source.SourceFile;
import org.complang.source.Span;

/// Finds what is said twice of one thing, such as two days of retirement or two keys: the second would take the place of the first without a word.
final class SaidTwice {
    private final SourceFile file;
    private final Consumer<Diagnostic> diagnostics;

    SaidTwice(SourceFile file, Consumer<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    void report(ParserRuleContext around) {
        Set<Object> said = new HashSet<>();
        for (int i = 0; i < around.getChildCount(); i++) {
            ParseTree child = around.getChild(i);
            if (child instanceof ParserRuleContext context) {
                if (context.exception == null && what(context).filter(what -> !said.add(what)).isPresent()) {
                    Span span = AstFromParse.span(context);
                    diagnostics.accept(Diagnostic.of(Code.SAID_TWICE, new Place.InSource(file, span), file.text().substring(span.start(), span.end())));
                }
                report(context);
            }
        }
    }

    /// What a part says of that in which it stands; nothing where it may be said several times.
    private static Optional<Object> what(ParserRuleContext context) {
        return switch (context) {
            case CompParser.TermAliasContext _ -> Optional.empty();
            case CompParser.ValidityContext validity -> Optional.of(validity.FROM() != null);
            case CompParser.VocabularyTraitContext _, CompParser.TermTraitContext _, CompParser.RecordTraitContext _, CompParser.FieldTraitContext _, CompParser.SourceTraitContext _ -> Optional.of(context.getClass());
            default -> Optional.empty();
        };
    }
}
