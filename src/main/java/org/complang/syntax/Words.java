package org.complang.syntax;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.syntax.antlr.CompLexer;

/// Text to words: runs the lexer, reports characters that belong to no word, leaves out spaces and keeps comments apart.
final class Words {
    private static final EnumSet<UnicodeScript> LOOK_ALIKES = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private static final Map<Character, String> CURRENCIES = Map.of('$', "USD", '\u20AC', "EUR", '\u00A3', "GBP");
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201A";
    private static final Pattern NUMBER = Pattern.compile("[ \\t]*([0-9]+(?:[.,][0-9]+)*)");
    /// A percent sign behind a number, with blanks, line ends and comments between.
    private static final Pattern PERCENT = Pattern.compile("(?:[\\s\\h\\v]|#[^\\r\\n]*+)*+%");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

    private final SourceFile file;
    private final Consumer<Diagnostic> diagnostics;
    private final BitSet faultyLines = new BitSet();
    private final List<Token> comments = new ArrayList<>();
    /// Where the last character without meaning ended: of several in a row the first is told.
    private int strayEnd = -1;

    Words(SourceFile file, Consumer<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /// The words in order, ending with EOF. What is reported here spoils its line: see [#faultyLines].
    List<Token> read() {
        reportInvisible();
        CompLexer lexer = new CompLexer(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        int[] offsets = offsets(file.text());
        List<Token> words = new ArrayList<>();
        while (true) {
            CommonToken token = (CommonToken) lexer.nextToken();
            boolean end = token.getType() == Token.EOF;
            if (end || token.getChannel() == Token.DEFAULT_CHANNEL) {
                place(token, offsets);
                countLines(token);
                if (end || keep(token)) {
                    words.add(token);
                }
                if (token.getType() == CompLexer.STRING && !closed(token) && token.getText().endsWith(":")) {
                    words.add(colonOf(token));
                }
            } else if (token.getType() == CompLexer.COMMENT) {
                place(token, offsets);
                countLines(token);
                comments.add(token);
            }
            if (end) {
                return words;
            }
            if (words.size() > Limits.WORDS) {
                report(Code.TOO_MANY_WORDS, token, Limits.WORDS);
                words.add(new CommonToken(Token.EOF, "<EOF>"));
                return words;
            }
        }
    }

    /// Lines, counted from 1, on which something was reported: more said of them would be the same mistake again.
    BitSet faultyLines() {
        return faultyLines;
    }

    /// The comments in order, once the words have been read.
    List<Token> comments() {
        return comments;
    }

    private boolean keep(CommonToken token) {
        switch (token.getType()) {
            case CompLexer.UNCLOSED -> {
                report(Code.UNCLOSED_TEXT, token);
                token.setType(CompLexer.STRING);
            }
            case CompLexer.CURLY -> {
                report(Code.CURLY_QUOTE, token);
                token.setType(CompLexer.STRING);
            }
            case CompLexer.STRAY -> {
                boolean goesOn = token.getStartIndex() == strayEnd;
                if (!invisible(token.getText().codePointAt(0))) {
                    reportStray(token);
                }
                return readAsPlain(token) || !goesOn && (readAsCurrency(token) || readAsRelation(token));
            }
            case CompLexer.NAME -> {
                token.setText(Normalizer.normalize(token.getText(), Normalizer.Form.NFC));
                if (mixesScripts(token.getText())) {
                    diagnostics.accept(Diagnostic.of(Code.LOOK_ALIKE, place(token), token.getText()));
                }
            }
            case CompLexer.NUMBER -> reportThousands(token);
            default -> { }
        }
        return true;
    }

    /// Three digits behind a point may be thousands to who writes them so; a percentage, and a number that begins with 0 or has more digits before the point, is never meant so.
    private void reportThousands(CommonToken number) {
        String text = number.getText();
        if (THOUSANDS.matcher(text).matches() && !PERCENT.matcher(file.text()).region(number.getStopIndex() + 1, file.text().length()).lookingAt()) {
            diagnostics.accept(Diagnostic.of(Code.AMBIGUOUS_NUMBER, place(number), text, text.replace('.', ',')));
        }
    }

    private static boolean closed(Token text) {
        return "\"\u201C\u201D\u00BB".indexOf(text.getText().charAt(text.getText().length() - 1)) >= 0;
    }

    /// A text without its closing quote swallows the colon at the end of its line; the list below it needs the colon.
    private static Token colonOf(CommonToken text) {
        CommonToken colon = new CommonToken(text);
        colon.setType(CompLexer.COLON);
        colon.setText(":");
        colon.setStartIndex(text.getStopIndex());
        text.setText(text.getText().substring(0, text.getText().length() - 1));
        text.setStopIndex(text.getStopIndex() - 1);
        return colon;
    }

    private void reportStray(CommonToken token) {
        boolean goesOn = token.getStartIndex() == strayEnd;
        strayEnd = token.getStopIndex() + 1;
        if (goesOn) {
            return;
        }
        int start = token.getStartIndex();
        faultyLines.set(token.getLine());
        if (Character.isSpaceChar(token.getText().codePointAt(0))) {
            diagnostics.accept(Diagnostic.of(Code.OTHER_BLANK, place(token), code(token.getText().codePointAt(0))));
            return;
        }
        Optional<String> suggestion = relation(start).or(() -> amount(start)).or(() -> plain(token.getText()));
        Span dollars = new Span(amount(start).isPresent() && file.text().startsWith("US", start - 2) ? start - 2 : start, token.getStopIndex() + 1);
        diagnostics.accept(Diagnostic.of(Code.STRAY_CHARACTER, new Place.InSource(file, dollars), token.getText(), token.getText().equals(".") ? "point" : "other").suggesting(suggestion));
    }

    /// The plain character that one looks like which word processors write in its place.
    private static Optional<String> plain(String text) {
        if (DASHES.indexOf(text) >= 0) {
            return Optional.of("-");
        }
        if (SINGLE_QUOTES.indexOf(text) >= 0) {
            return Optional.of("\"");
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return plain.equals(text) ? Optional.empty() : Optional.of(plain);
    }

    private static String code(int c) {
        return String.format("U+%04X", c);
    }

    /// How an amount is written that begins with the sign of its currency.
    private Optional<String> amount(int start) {
        String currency = CURRENCIES.get(file.text().charAt(start));
        Matcher number = NUMBER.matcher(file.text()).region(start + 1, file.text().length());
        return currency != null && number.lookingAt() ? Optional.of(currency + " " + number.group(1)) : Optional.empty();
    }

    /// The sign of a currency before a number, reported, is read as its name.
    private boolean readAsCurrency(CommonToken token) {
        boolean amount = amount(token.getStartIndex()).isPresent();
        if (amount) {
            token.setText(CURRENCIES.get(file.text().charAt(token.getStartIndex())));
            token.setType(CompLexer.NAME);
        }
        return amount;
    }

    /// How a comparison that is written with signs is said.
    private Optional<String> relation(int start) {
        boolean orEqual = file.text().startsWith("=", start + 1);
        return switch (file.text().charAt(start)) {
            case '>' -> Optional.of(orEqual ? "at least" : "more than");
            case '<' -> Optional.of(orEqual ? "at most" : "less than");
            case '\u2265' -> Optional.of("at least");
            case '\u2264' -> Optional.of("at most");
            case '=' -> Optional.of("is");
            default -> Optional.empty();
        };
    }

    /// A comparison that is written with signs, reported, is read as one: what stands around it is judged as usual.
    private boolean readAsRelation(CommonToken token) {
        boolean relation = relation(token.getStartIndex()).isPresent();
        token.setType(relation ? CompLexer.IS : Token.INVALID_TYPE);
        return relation;
    }

    /// A mark in its wide form, reported, is read as the mark that is meant: a list after a wide colon is still a list.
    private static boolean readAsPlain(CommonToken token) {
        int type = switch (Normalizer.normalize(token.getText(), Normalizer.Form.NFKC)) {
            case ":" -> CompLexer.COLON;
            case "," -> CompLexer.COMMA;
            case "(" -> CompLexer.LEFT;
            case ")" -> CompLexer.RIGHT;
            case "[" -> CompLexer.OPEN;
            case "]" -> CompLexer.CLOSE;
            case String _ -> Token.INVALID_TYPE;
        };
        token.setType(type);
        return type != Token.INVALID_TYPE;
    }

    /// Characters that a reader cannot see, or that turn the order of what they see; several of them side by side are told once.
    private void reportInvisible() {
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            while (end < text.length() && invisible(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                faultyLines.set(file.line(i));
                diagnostics.accept(Diagnostic.of(Code.INVISIBLE_CHARACTER, new Place.InSource(file, new Span(i, end)), code(text.charAt(i))));
                i = end;
            }
        }
    }

    private static boolean invisible(int c) {
        return c == 0xFEFF || c == 0x00AD || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2069
                || c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F;
    }

    private static boolean mixesScripts(String name) {
        EnumSet<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints().mapToObj(UnicodeScript::of).filter(LOOK_ALIKES::contains).forEach(found::add);
        return found.size() > 1;
    }

    private void report(Code code, Token token, Object... arguments) {
        faultyLines.set(token.getLine());
        diagnostics.accept(Diagnostic.of(code, place(token), arguments));
    }

    private Place place(Token token) {
        return new Place.InSource(file, new Span(token.getStartIndex(), token.getStopIndex() + 1));
    }

    /// The lexer does not know that a carriage return alone ends a line.
    private void countLines(CommonToken token) {
        int line = file.line(token.getStartIndex());
        if (line != token.getLine()) {
            token.setLine(line);
            token.setCharPositionInLine(file.column(token.getStartIndex()) - 1);
        }
    }

    /// The lexer counts code points, spans count UTF-16 units.
    private static void place(CommonToken token, int[] offsets) {
        String text = token.getText();
        if (offsets.length > 0) {
            int start = offsets[token.getStartIndex()];
            int stop = token.getStopIndex() < token.getStartIndex() ? start - 1 : offsets[token.getStopIndex() + 1] - 1;
            token.setStartIndex(start);
            token.setStopIndex(stop);
        } else if (token.getType() == Token.EOF) {
            token.setStopIndex(token.getStartIndex() - 1);
        }
        token.setText(text);
    }

    /// UTF-16 offset of every code point and of the end, or empty where the two count alike.
    private static int[] offsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        for (int i = 0, at = 0; i < count; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[count] = text.length();
        return offsets;
    }
}
