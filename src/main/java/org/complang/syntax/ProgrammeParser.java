package org.complang.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.tree.ParseTree;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.syntax.antlr.CompLexer;
import org.complang.syntax.antlr.CompParser;
import org.complang.syntax.ast.Example;
import org.complang.syntax.ast.ProgrammeFile;
import org.complang.wording.Phrase;

/// Text to syntax tree: the way into this room.
public final class ProgrammeParser {
    private static final List<String> DECLARATIONS = List.of("vocabulary", "record", "document", "set", "measure", "competency", "source", "spellings");

    private final SourceFile file;
    private final Consumer<Diagnostic> diagnostics;
    private final Set<String> doubtful = new HashSet<>();
    private List<Token> tokens = List.of();
    private List<Token> comments = List.of();
    private CompParser.ProgrammeContext tree;
    private BitSet faultyLines = new BitSet();

    private ProgrammeParser(SourceFile file, Consumer<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /// What a file declares. Every mistake is reported once; the lines that hold one are left out, with the lists below them.
    public static ProgrammeFile parse(SourceFile file, Consumer<Diagnostic> diagnostics) {
        ProgrammeParser parser = new ProgrammeParser(file, diagnostics);
        ProgrammeFile read = parser.parse();
        new SaidTwice(file, diagnostics).report(parser.tree);
        return read;
    }

    /// The records that a text gives by themselves, as examples give them; nothing where it holds a mistake.
    public static Optional<List<Example.Given>> records(SourceFile file, Consumer<Diagnostic> diagnostics) {
        AtomicBoolean failed = new AtomicBoolean();
        ProgrammeParser reading = new ProgrammeParser(file, diagnostic -> {
            failed.compareAndSet(false, diagnostic.isError());
            diagnostics.accept(diagnostic);
        });
        CompParser.AdditionContext tree = reading.parser(true).addition();
        List<Example.Given> records = new AstFromParse(file, diagnostics).records(tree);
        return failed.get() ? Optional.empty() : Optional.of(records);
    }

    /// A file as its author laid it out, or nothing where it holds a mistake.
    static Optional<Reading> read(SourceFile file, Consumer<Diagnostic> diagnostics) {
        AtomicBoolean failed = new AtomicBoolean();
        ProgrammeParser parser = new ProgrammeParser(file, diagnostic -> {
            failed.compareAndSet(false, diagnostic.isError());
            diagnostics.accept(diagnostic);
        });
        boolean whole = parser.parse().whole() && !failed.get();
        return whole ? Optional.of(new Reading(file, parser.tokens, parser.comments, parser.tree)) : Optional.empty();
    }

    /// The words with the layout between them, the comments, which stand apart, and what the words mean together.
    record Reading(SourceFile file, List<Token> tokens, List<Token> comments, CompParser.ProgrammeContext tree) { }

    private ProgrammeFile parse() {
        tree = parser(false).programme();
        return new AstFromParse(file, diagnostics).programme(tree, doubtful, faultyLines.isEmpty());
    }

    /// @param shortLists whether a list of one may follow its colon on the same line
    private CompParser parser(boolean shortLists) {
        Words words = new Words(file, diagnostics);
        List<Token> read = words.read();
        comments = words.comments();
        faultyLines = words.faultyLines();
        tokens = new Layout(file, layoutDiagnostic -> {
            if (layoutDiagnostic.place() instanceof Place.InSource(_, Span span)) {
                faultyLines.set(file.line(span.start()));
            }
            diagnostics.accept(layoutDiagnostic);
        }).arrange(read);
        if (shortLists) {
            tokens = ShortLists.opened(tokens);
        }
        CompParser parser = new CompParser(new CommonTokenStream(new ListTokenSource(tokens, file.name())));
        parser.removeErrorListeners();
        parser.setErrorHandler(new Recovery(this::report));
        return parser;
    }

    private void report(RecognitionException e) {
        Token found = e.getOffendingToken();
        rememberNames(found.getTokenIndex());
        if (faultyLines.get(found.getLine())) {
            return;
        }
        if (found.getType() == CompLexer.COLON && reportMisspeltDeclaration(e) || found.getType() == CompLexer.IN_FILES && reportMisspeltSource(found)) {
            return;
        }
        Optional<Token> withoutColon = withoutColon(found);
        if (withoutColon.isPresent()) {
            int end = withoutColon.get().getStopIndex() + 1;
            diagnostics.accept(Diagnostic.of(Code.UNEXPECTED_END, new Place.InSource(file, new Span(end, end)), Phrase.of("expected.colonBeforeList")));
            return;
        }
        IntervalSet expected = expected(e);
        String text = found.getText();
        Place place = new Place.InSource(file, new Span(found.getStartIndex(), Math.max(found.getStartIndex(), found.getStopIndex() + 1)));
        Optional<String> slip = slip(e);
        Phrase wanted = Phrase.of("expected." + slip.orElseGet(() -> wanted(e)));
        if (found.getType() == Token.EOF || found.getType() == CompLexer.NEWLINE || found.getType() == CompLexer.DEDENT) {
            diagnostics.accept(Diagnostic.of(Code.UNEXPECTED_END, place, wanted));
        } else if (found.getType() == CompLexer.INDENT) {
            diagnostics.accept(Diagnostic.of(Code.UNEXPECTED, place, Phrase.of("found.list"), wanted));
        } else if (found.getType() == CompLexer.NONE && e.getCtx() instanceof CompParser.ExpectationContext) {
            diagnostics.accept(Diagnostic.of(Code.UNEXPECTED, place, Phrase.of("found.text", text), wanted).suggesting(Optional.of("no level")));
        } else if (expected.contains(CompLexer.NAME) && isWord(found) && slip.filter(key -> !key.equals("who")).isEmpty() && mayBeName(found, e)) {
            diagnostics.accept(Diagnostic.of(Code.RESERVED_WORD, place, text, wanted));
        } else {
            // A word that belongs to a known mistake is not misspelt, unless it may stand for "who".
            Optional<String> meant = slip.filter(key -> !key.equals("who")).isPresent() ? Optional.empty() : nearest(found, expected);
            diagnostics.accept(Diagnostic.of(Code.UNEXPECTED, place, found(found), wanted).suggesting(meant));
        }
    }

    /// What stands where something else should; a text has its quotes already.
    static Phrase found(Token token) {
        return Phrase.of(token.getText().startsWith("\"") ? "found.quoted" : "found.text", token.getText());
    }

    /// A word at the left edge that nothing declares reads as a vocabulary until the colon of its list shows that it should begin a declaration.
    private boolean reportMisspeltDeclaration(RecognitionException e) {
        if (!(e.getCtx() instanceof CompParser.ProgrammeContext programme) || !(programme.getChild(programme.getChildCount() - 1) instanceof ParserRuleContext last)
                || !(last.getChild(0) instanceof CompParser.EntryContext entry)) {
            return false;
        }
        Token word = entry.NAME().getSymbol();
        Optional<String> meant = NearestName.of(word.getText(), DECLARATIONS);
        meant.ifPresent(_ -> diagnostics.accept(Diagnostic.of(Code.UNKNOWN_VOCABULARY, new Place.InSource(file, AstFromParse.span(word)), word.getText()).suggesting(meant)));
        return meant.isPresent();
    }

    /// Only a source names files: a line that begins with another word and does so is one that is misspelt.
    private boolean reportMisspeltSource(Token found) {
        int start = found.getTokenIndex();
        while (start > 0 && !layout(tokens.get(start - 1).getType())) {
            start--;
        }
        Token word = tokens.get(start);
        Optional<String> meant = word.getType() == CompLexer.NAME ? NearestName.of(word.getText(), List.of("source")) : Optional.empty();
        meant.ifPresent(_ -> diagnostics.accept(Diagnostic.of(Code.UNKNOWN_VOCABULARY, new Place.InSource(file, AstFromParse.span(word)), word.getText()).suggesting(meant)));
        return meant.isPresent();
    }

    /// What fits a mistake that authors often make.
    private Optional<String> slip(RecognitionException e) {
        return new Slips(tokens).at(e.getOffendingToken(), e.getCtx() == null ? CompParser.RULE_programme : e.getCtx().getRuleIndex());
    }

    /// The rule of the grammar in which reading stopped; where a line should have ended, what could still have followed in it.
    private String wanted(RecognitionException e) {
        IntervalSet expected = e.getExpectedTokens();
        int rule = e.getCtx() == null ? CompParser.RULE_programme : e.getCtx().getRuleIndex();
        if (e.getCtx() instanceof ParserRuleContext list && expected != null && expected.equals(IntervalSet.of(CompLexer.NEWLINE))) {
            return behind(list, e.getOffendingToken());
        }
        if (e.getCtx() instanceof CompParser.LevelContext level && level.COLON() != null && !isNamed(e.getOffendingToken())) {
            return "requirement";
        }
        return rule == CompParser.RULE_factor && e.getOffendingToken().getType() == CompLexer.WHERE ? "brackets" : CompParser.ruleNames[rule];
    }

    /// What could have followed on a line behind which something stands that does not fit.
    private static String behind(ParserRuleContext list, Token found) {
        ParseTree last = list;
        while (last.getChildCount() > 0) {
            last = last.getChild(last.getChildCount() - 1);
            if (last instanceof CompParser.GivenContext given && given.givenField().size() > 0) {
                return found.getLine() > given.getStart().getLine() ? "givenBelow" : "givenMore";
            }
            if (last instanceof CompParser.ComparisonContext comparison && comparison.relation() == null) {
                return "relation";
            }
        }
        return "endOfLine";
    }

    /// The last word of a line that is the head of a list, if there is no colon behind it and the word that does not fit stands in a deeper line below, which was taken for the rest of it.
    private Optional<Token> withoutColon(Token found) {
        int first = found.getTokenIndex();
        while (first > 0 && tokens.get(first - 1).getLine() == found.getLine()) {
            first--;
        }
        int start = first;
        boolean colon = false;
        while (start > 0 && !layout(tokens.get(start - 1).getType()) && !(type(start - 1) == CompLexer.COLON && isListHead(start, first))) {
            start--;
            colon |= type(start) == CompLexer.COLON;
        }
        colon |= tokens.subList(first, found.getTokenIndex()).stream().anyMatch(token -> token.getType() == CompLexer.COLON);
        if (start == first || colon) {
            return Optional.empty();
        }
        boolean ofHead = switch (type(first)) {
            case CompLexer.STRING, CompLexer.COMMA, CompLexer.IF, CompLexer.UNTIL, CompLexer.FROM, CompLexer.AT -> true;
            default -> false;
        };
        boolean head = switch (type(start)) {
            case CompLexer.COMPETENCY, CompLexer.OPTION, CompLexer.TRACK -> !ofHead && type(first - 1) != CompLexer.COMMA && (isHead(found) || !isLabel(first));
            case CompLexer.MEASURE, CompLexer.CONDITION, CompLexer.SET, CompLexer.REQUIREMENT -> !ofHead && !isLabel(first);
            case CompLexer.METRIC -> type(first - 1) == CompLexer.POINTS;
            default -> switch (type(first - 1)) {
                case CompLexer.REQUIRES, CompLexer.TEAM_OF, CompLexer.BEST_OF -> true;
                default -> isListHead(start, first);
            };
        };
        return Optional.of(tokens.get(first - 1)).filter(_ -> head);
    }

    /// Whether a text in a further language stands there.
    private boolean isLabel(int at) {
        return type(at) == CompLexer.NAME && type(at + 1) == CompLexer.STRING;
    }

    /// Whether the words from one to another are nothing but the head of a list of requirements.
    private boolean isListHead(int start, int end) {
        return switch (type(start)) {
            case CompLexer.TEAM_OF, CompLexer.BEST_OF -> start == end - 1;
            case CompLexer.ANY, CompLexer.ALL, CompLexer.NUMBER -> start == end - 2 && type(end - 1) == CompLexer.OF;
            default -> false;
        };
    }

    /// Whether a list begins at the end of the line on which a word stands.
    private boolean isHead(Token word) {
        int last = word.getTokenIndex();
        while (last + 1 < tokens.size() && !layout(type(last + 1)) && tokens.get(last + 1).getLine() == word.getLine()) {
            last++;
        }
        return type(last) == CompLexer.COLON;
    }

    private int type(int at) {
        return at < 0 ? Token.EOF : tokens.get(at).getType();
    }

    private static IntervalSet expected(RecognitionException e) {
        if (e instanceof NoViableAltException choice && choice.getStartToken() != choice.getOffendingToken()) {
            return new IntervalSet();
        }
        IntervalSet expected = e.getExpectedTokens();
        return expected == null ? new IntervalSet() : expected;
    }

    private static Optional<String> nearest(Token found, IntervalSet expected) {
        if (found.getType() != CompLexer.NAME) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        boolean anyWord = expected.size() == 0 || expected.equals(IntervalSet.of(CompLexer.NEWLINE));
        for (int type : (anyWord ? IntervalSet.of(1, CompLexer.VOCABULARY.getMaxTokenType()) : expected).toList()) {
            String literal = type > 0 ? CompLexer.VOCABULARY.getLiteralName(type) : null;
            if (literal != null && Character.isLetter(literal.charAt(1))) {
                words.add(literal.substring(1, literal.length() - 1));
            }
        }
        return NearestName.of(found.getText(), words);
    }

    /// Whether a word of the language was meant as a name: where something gets its name, and where a sentence goes on as it does behind a name.
    private boolean mayBeName(Token word, RecognitionException e) {
        int rule = e.getCtx() == null ? CompParser.RULE_programme : e.getCtx().getRuleIndex();
        int next = word.getTokenIndex() + 1 < tokens.size() ? tokens.get(word.getTokenIndex() + 1).getType() : Token.EOF;
        return switch (rule) {
            case CompParser.RULE_level -> isNamed(word);
            case CompParser.RULE_exampleItem, CompParser.RULE_given -> next == CompLexer.COLON || next == CompLexer.COMMA;
            // Words of the language that stand in a sentence were hardly meant as names.
            case CompParser.RULE_factor, CompParser.RULE_credentials, CompParser.RULE_codes, CompParser.RULE_body -> layout(next) || next == Token.EOF || next == CompLexer.COLON || next == CompLexer.CLOSE
                    || next == CompLexer.RIGHT || next == CompLexer.COMMA || next == CompLexer.AND || next == CompLexer.OR;
            default -> isNamed(word) || layout(next) || next == Token.EOF || declares(type(word.getTokenIndex() - 1));
        };
    }

    /// Whether the name of what is declared stands behind a word.
    private static boolean declares(int type) {
        return switch (type) {
            case CompLexer.TERMS, CompLexer.RECORD, CompLexer.SOURCE, CompLexer.SPELLINGS, CompLexer.SET, CompLexer.MEASURE, CompLexer.CONDITION, CompLexer.REQUIREMENT,
                    CompLexer.REUSABLE_METRICS, CompLexer.COMPETENCY, CompLexer.OPTION, CompLexer.TRACK, CompLexer.METRIC, CompLexer.PLURAL -> true;
            default -> false;
        };
    }

    /// Whether behind a word stands what stands behind the name of a step.
    private boolean isNamed(Token word) {
        int next = word.getTokenIndex() + 1 < tokens.size() ? tokens.get(word.getTokenIndex() + 1).getType() : Token.EOF;
        return next == CompLexer.COLON || next == CompLexer.STRING || next == CompLexer.COMMA;
    }

    /// Whether a single word is one of the language, and no name.
    static boolean isWord(Token token) {
        return !token.getText().isEmpty() && token.getText().chars().noneMatch(Character::isWhitespace) && Character.isLetter(token.getText().charAt(0)) && token.getType() != CompLexer.NAME;
    }

    /// A line that cannot be read may have declared any name in it: nobody is told that such a name is unknown.
    private void rememberNames(int at) {
        int start = at;
        while (start > 0 && !layout(tokens.get(start - 1).getType())) {
            start--;
        }
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            int type = tokens.get(i).getType();
            depth += type == CompLexer.INDENT ? 1 : type == CompLexer.DEDENT ? -1 : 0;
            if (depth < 0 || depth == 0 && type == CompLexer.NEWLINE && i > at) {
                return;
            }
            if (type == CompLexer.NAME) {
                doubtful.add(tokens.get(i).getText());
            }
        }
    }

    static boolean layout(int type) {
        return type == CompLexer.NEWLINE || type == CompLexer.INDENT || type == CompLexer.DEDENT;
    }
}
