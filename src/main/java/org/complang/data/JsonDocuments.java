package org.complang.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.wording.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads partner documents in JSON, one after the other: the way in from files and streams.
public final class JsonDocuments {
    /// Objects and lists inside one another.
    static final int DEPTH = 60;
    /// Messages about one document.
    static final int MESSAGES = 200;
    /// Characters of a number that is looked at; no number with more of them fits.
    private static final int DIGITS = 1_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(1 << 20).maxStringLength(1 << 20).build())
            .build();

    private final Shape shape;
    private final String name;
    private final JsonFrames frames;
    private JsonFrames.Frame last;
    private final Fields fields;
    private final Set<String> reportedSpellings;
    private final Set<String> reportedFields;

    /// Reads from `in`, which messages call `name`. The stream is not closed.
    public JsonDocuments(Shape shape, String name, InputStream in) {
        this(shape, name, new JsonFrames(in, JsonFrames.LIMIT), new Fields(shape), Binder.noSpellings(), new HashSet<>());
    }

    /// @param reportedSpellings undeclared spellings that have been reported; grows
    /// @param reportedFields undeclared fields, likewise
    JsonDocuments(Shape shape, String name, JsonFrames frames, Fields fields, Set<String> reportedSpellings, Set<String> reportedFields) {
        this.shape = shape;
        this.name = name;
        this.frames = frames;
        this.fields = fields;
        this.reportedSpellings = reportedSpellings;
        this.reportedFields = reportedFields;
    }

    /// How many bytes have been gone over.
    long consumed() {
        return frames.consumed();
    }

    /// Whether a list has begun and has not ended.
    boolean inList() {
        return frames.inList();
    }

    /// The line, from 1, up to which the stream has been gone over.
    public long line() {
        return frames.line();
    }

    /// The next document, or nothing at the end. A document that is broken is reported and has no partner; the next one is read all the same.
    ///
    /// @throws UncheckedIOException where the stream fails, once all that was read before has been given
    public Optional<PartnerDocument> next() {
        try {
            JsonFrames.Frame frame = frames.next();
            last = frame;
            return frame == null ? Optional.empty() : Optional.of(new Reading(frame).read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of the document that was read last.
    public String text() {
        return new String(last.bytes(), last.start(), last.end() - last.start(), StandardCharsets.UTF_8);
    }

    /// A document while it is read.
    private final class Reading implements Binder.Here {
        private final JsonFrames.Frame frame;
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private long untold;
        private boolean untoldError;
        private final Binder binder;
        private final StringBuilder path = new StringBuilder();
        private JsonParser parser;

        Reading(JsonFrames.Frame frame) {
            this.frame = frame;
            this.binder = new Binder(shape, this::say, reportedSpellings);
        }

        PartnerDocument read() {
            if (frame.kind() != JsonFrames.Kind.DOCUMENT) {
                return instead();
            }
            try (JsonParser open = FACTORY.createParser(ObjectReadContext.empty(), frame.bytes(), frame.start(), frame.end() - frame.start())) {
                parser = open;
                if (!parse()) {
                    return failed();
                }
            }
            PartnerData data = binder.build(place -> new Place.InData(name, frame.line(), frame.column(), place));
            if (!Cells.isKnown(data.cells(shape.partnerKey())[0])) {
                PartnerKey.missing(shape, diagnostics, start()).ifPresent(this::say);
                return failed();
            }
            return new PartnerDocument(Optional.of(data), said());
        }

        /// What stands in place of a document.
        private PartnerDocument instead() {
            switch (frame.kind()) {
                case TOO_LARGE -> report(Code.DOCUMENT_TOO_LARGE, start(), JsonFrames.LIMIT >> 20);
                case LIST_OPEN -> report(Code.JSON_BROKEN, start(), Phrase.of("json.open-list"), "document");
                case COMMA_MISSING -> report(Code.JSON_BROKEN, start(), Phrase.of("json.no-comma"), "list");
                case COMMA_TOO_MANY -> report(Code.JSON_BROKEN, start(), Phrase.of("json.comma"), "list");
                case OTHER, DOCUMENT -> report(Code.NOT_A_DOCUMENT, start());
            }
            boolean lost = frame.kind() != JsonFrames.Kind.COMMA_MISSING && frame.kind() != JsonFrames.Kind.COMMA_TOO_MANY;
            return new PartnerDocument(Optional.empty(), diagnostics, lost);
        }

        /// Whether the document could be read to its end.
        private boolean parse() {
            try {
                parser.nextToken();
                record(shape.root(), 0, fields.of(shape.root()));
                binder.close(shape.root(), 0, field -> new Place.InData(name, frame.line(), frame.column(), PartnerKey.path(shape, field)));
                if (parser.nextToken() != null) {
                    report(Code.JSON_BROKEN, at(parser.currentTokenLocation(), ""), Phrase.of("json.goes-on"), "document");
                    return false;
                }
                return true;
            } catch (JacksonException e) {
                boolean deep = e instanceof StreamConstraintsException && e.getOriginalMessage().contains("nesting depth");
                TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                report(deep ? Code.JSON_TOO_DEEP : Code.JSON_BROKEN, at(location, ""), deep ? DEPTH : JsonTree.words(e), "document");
                return false;
            }
        }

        private PartnerDocument failed() {
            return new PartnerDocument(Optional.empty(), said());
        }

        /// Of more mistakes than anybody reads, only the number is told.
        private void say(Diagnostic diagnostic) {
            if (diagnostics.size() < MESSAGES) {
                diagnostics.add(diagnostic);
            } else {
                untold++;
                untoldError |= diagnostic.isError();
            }
        }

        private List<Diagnostic> said() {
            if (untold > 0) {
                diagnostics.add(Diagnostic.of(untoldError ? Code.MORE_MISTAKES : Code.MORE_WARNINGS, start(), untold));
            }
            return diagnostics;
        }

        private void record(Table table, int row, Map<String, Fields.Field> known) {
            int length = path.length();
            BitSet listsSeen = new BitSet();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                path.setLength(length);
                if (length > 0) {
                    path.append('.');
                }
                switch (known.get(field)) {
                    case null -> undeclared(table, row, field, known);
                    case Fields.Field.Scalar(Column column) -> scalar(column, row);
                    case Fields.Field.Records(Table child) -> {
                        if (listsSeen.get(child.index())) {
                            report(Code.REPEATED_FIELD, place(field), field);
                            binder.repeated(child);
                        }
                        listsSeen.set(child.index());
                        records(child, row);
                    }
                    case Fields.Field.Single(Map<String, Fields.Field> inner) -> single(table, row, field, inner);
                }
            }
            path.setLength(length);
        }

        private void single(Table table, int row, String field, Map<String, Fields.Field> inner) {
            path.append(field);
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                record(table, row, inner);
            } else {
                report(Code.WRONG_VALUE, place(""), shown(), Phrase.of("type.record"));
                parser.skipChildren();
                binder.reject(inner);
            }
        }

        private void records(Table child, int parentRow) {
            path.append(child.spelling());
            if (parser.currentToken() == JsonToken.START_OBJECT && fields.byKey(child).isPresent()) {
                byKey(child, parentRow, fields.byKey(child).get());
                return;
            }
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                boolean nothing = parser.currentToken() == JsonToken.VALUE_NULL;
                report(nothing ? Code.NULL_NOT_ALLOWED : Code.WRONG_VALUE, place(""), nothing ? child.spelling() : shown(), Phrase.of("type.list"));
                parser.skipChildren();
                binder.reject(child);
                return;
            }
            binder.list(child, parentRow);
            int length = path.length();
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                path.setLength(length);
                path.append('[').append(i).append(']');
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    int row = binder.open(child, parentRow);
                    record(child, row, fields.of(child));
                    path.append('.');
                    binder.close(child, row, this);
                } else {
                    report(Code.WRONG_VALUE, place(""), shown(), Phrase.of("type.record"));
                    parser.skipChildren();
                    binder.reject(child, parentRow);
                }
            }
        }

        /// A list given as an object: each name is the key of a record, each value its only other field.
        private void byKey(Table child, int parentRow, Fields.ByKey columns) {
            int length = path.length();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                path.setLength(length);
                path.append('[').append(key).append("].");
                int row = binder.openNamed(child, parentRow);
                binder.text(columns.key(), row, key, this);
                scalar(columns.value(), row);
                binder.close(child, row, this);
            }
        }

        private void scalar(Column column, int row) {
            switch (parser.currentToken()) {
                case VALUE_STRING -> binder.text(column, row, parser.getString(), this);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(column, row);
                case VALUE_TRUE -> binder.yesNo(column, row, true, this);
                case VALUE_FALSE -> binder.yesNo(column, row, false, this);
                case VALUE_NULL -> binder.nothing(column, row, this);
                case START_OBJECT, START_ARRAY, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {
                    binder.wrong(column, row, shown(), this);
                    parser.skipChildren();
                }
            }
        }

        /// A number with very many digits or a huge exponent is not spelled out.
        private void number(Column column, int row) {
            String text = parser.getString();
            int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
            if (text.length() > DIGITS || exponent >= 0 && text.length() - exponent > 5) {
                binder.tooLarge(column, row, text, this);
            } else {
                binder.number(column, row, parser.getDecimalValue(), this);
            }
        }

        private void undeclared(Table table, int row, String field, Map<String, Fields.Field> known) {
            Optional<String> meant = Fields.meant(field, known);
            if (meant.isPresent()) {
                report(Code.FIELD_SPELLED_OTHERWISE, place(field), field, meant.get());
                binder.meant(known.get(meant.get()), row);
            } else if (reportedFields.size() < 500 && reportedFields.add(table + " " + field)) {
                say(Diagnostic.of(Code.UNDECLARED_FIELD, place(field), field).suggesting(NearestName.of(field, known.keySet())));
            }
            parser.skipChildren();
        }

        private String shown() {
            return switch (parser.currentToken()) {
                case START_OBJECT -> "{...}";
                case START_ARRAY -> "[...]";
                case VALUE_STRING -> '"' + (parser.getString().length() > 80 ? parser.getString().substring(0, 77) + "..." : parser.getString()) + '"';
                case JsonToken other -> other.asString() == null ? parser.getString() : other.asString();
            };
        }

        @Override
        public Place place(String field) {
            return at(parser.currentTokenLocation(), path + field);
        }

        private Place start() {
            return new Place.InData(name, frame.line(), frame.column(), "");
        }

        private Place at(TokenStreamLocation location, String where) {
            if (location == null) {
                return new Place.InData(name, frame.line(), frame.column(), where);
            }
            int line = Math.max(1, location.getLineNr());
            int column = Math.max(1, location.getColumnNr());
            return new Place.InData(name, frame.line() + line - 1, line == 1 ? frame.column() + column - 1 : column, where);
        }

        private void report(Code code, Place place, Object... arguments) {
            say(Diagnostic.of(code, place, arguments));
        }
    }
}
