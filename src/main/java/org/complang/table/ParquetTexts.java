package org.complang.table;

import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.Encoding;
import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A column of texts, read page by page. The library makes an object of each text, which takes longer than all else that is done with a row; here texts stay where they are written.
final class ParquetTexts extends ParquetField {
    /// Rows of a part, as many as a page of it may hold: their places stand in memory.
    private static final int ROWS = 1 << 22;
    /// The last one is named where columns hold no lists, for want of anything to be written.
    private static final Set<Encoding> READ = EnumSet.of(Encoding.PLAIN, Encoding.PLAIN_DICTIONARY, Encoding.RLE_DICTIONARY, Encoding.RLE, Encoding.BIT_PACKED);

    private final FileChannel file;
    private final PageArrays arrays = new PageArrays();
    private List<ColumnMetaData> chunks = List.of();
    private int next;
    /// The part that is being read: where its next page begins, where it ends, and how many values are still to come.
    private ColumnMetaData chunk;
    private long place;
    private long chunkEnd;
    private long left;

    private byte[] dictionary = Chunk.NOTHING;
    private int[] dictionaryStarts = new int[0];
    private int[] dictionaryEnds = new int[0];
    private int terms;
    private boolean dictionaryAscii;

    /// Whether all values of the page are there; else for each how far it is.
    private boolean whole = true;
    private int[] levels = new int[0];
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int count;
    private int at;

    ParquetTexts(ColumnSchema schema, FileChannel file) {
        super(schema);
        this.file = file;
    }

    /// Begins before the first row of some parts.
    ///
    /// @param parts what the file tells of the column in each of them
    ParquetTexts begin(List<ColumnMetaData> parts) {
        chunks = parts;
        next = 0;
        left = 0;
        count = 0;
        at = 0;
        whole = true;
        return this;
    }

    /// Texts stand where they are written.
    @Override
    void show() { }

    /// Lets go of what takes much memory, until it begins anew.
    void rest() {
        arrays.rest();
        bytes = Chunk.NOTHING;
        dictionary = Chunk.NOTHING;
    }

    /// Whether a column holds texts.
    static boolean isText(ColumnSchema schema) {
        return schema.type() == PhysicalType.BYTE_ARRAY && !(schema.logicalType() instanceof LogicalType.DecimalType);
    }

    /// Whether a column can be read here in a part of its file; else the library reads it.
    ///
    /// @param rows how many the part has
    static boolean reads(ColumnSchema schema, ColumnMetaData chunk, long rows) {
        return isText(schema) && schema.maxRepetitionLevel() == 0 && rows <= ROWS && chunk.numValues() == rows && ParquetPage.reads(chunk.codec()) && READ.containsAll(chunk.encodings());
    }

    /// All texts that a column may hold in a part of its file, where a dictionary of few texts tells them; nothing where none does, or where it cannot be read.
    ///
    /// @param most texts that are few
    static Optional<List<String>> terms(FileChannel file, ColumnMetaData chunk, int most) {
        long end = ParquetPage.begin(chunk) + chunk.totalCompressedSize();
        try {
            ParquetPage dictionary = ParquetPage.outline(file, ParquetPage.begin(chunk), end);
            if (dictionary.kind() != ParquetPage.DICTIONARY || dictionary.values() > most) {
                return Optional.empty();
            }
            long values = 0;
            for (long at = dictionary.behind(); values < chunk.numValues(); ) {
                ParquetPage page = ParquetPage.outline(file, at, end);
                boolean byDictionary = page.encoding() == ParquetPage.PLAIN_DICTIONARY || page.encoding() == ParquetPage.RLE_DICTIONARY;
                if (page.kind() != ParquetPage.DATA && page.kind() != ParquetPage.DATA_2 || !byDictionary) {
                    return Optional.empty();
                }
                values += page.values();
                at = page.behind();
            }
            return Optional.of(terms(ParquetPage.read(file, ParquetPage.begin(chunk), end, chunk.codec(), new PageArrays())));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> terms(ParquetPage page) throws IOException {
        int[] starts = new int[page.values()];
        int[] ends = new int[page.values()];
        plain(page, 0, page.values(), starts, ends);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            terms.add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page.bytes(), starts[i], ends[i] - starts[i])).toString());
        }
        return terms;
    }

    /// Goes to the next row.
    ///
    /// @return whether other bytes are looked at than before
    boolean next() throws IOException {
        boolean other = false;
        while (at == count) {
            page();
            other = true;
        }
        start = starts[at];
        end = ends[at++];
        return other;
    }

    private void page() throws IOException {
        if (left == 0) {
            if (next == chunks.size()) {
                throw new IOException("a column with fewer values than others");
            }
            chunk = chunks.get(next++);
            place = ParquetPage.begin(chunk);
            chunkEnd = place + chunk.totalCompressedSize();
            left = chunk.numValues();
            terms = 0;
        }
        at = 0;
        count = 0;
        if (left == 0) {
            return;
        }
        ParquetPage page = ParquetPage.read(file, place, chunkEnd, chunk.codec(), arrays);
        place = page.behind();
        switch (page.kind()) {
            case ParquetPage.DICTIONARY -> dictionary(page);
            case ParquetPage.DATA, ParquetPage.DATA_2 -> data(page);
            default -> { }
        }
    }

    private void dictionary(ParquetPage page) throws IOException {
        if (page.encoding() != ParquetPage.PLAIN && page.encoding() != ParquetPage.PLAIN_DICTIONARY) {
            throw new IOException("a dictionary written in the way " + page.encoding());
        }
        terms = page.values();
        if (terms > page.length() / 4) {
            throw new IOException("a dictionary of " + terms + " texts in " + page.length() + " bytes");
        }
        dictionary = page.bytes();
        dictionaryAscii = EightBytes.isAscii(dictionary, page.length());
        dictionaryStarts = room(dictionaryStarts, terms);
        dictionaryEnds = room(dictionaryEnds, terms);
        plain(page, 0, terms, dictionaryStarts, dictionaryEnds);
    }

    private void data(ParquetPage page) throws IOException {
        int values = page.values();
        if (values > left) {
            throw new IOException("a page with more values than there are");
        }
        starts = room(starts, values);
        ends = room(ends, values);
        int from = schema.maxDefinitionLevel() == 0 ? page.levelBytes() : levels(page);
        int present = present(values);
        switch (page.encoding()) {
            case ParquetPage.PLAIN -> {
                plain(page, from, present, starts, ends);
                bytes = page.bytes();
                ascii = EightBytes.isAscii(bytes, page.length());
            }
            case ParquetPage.PLAIN_DICTIONARY, ParquetPage.RLE_DICTIONARY -> {
                terms(page, from, present);
                bytes = dictionary;
                ascii = dictionaryAscii;
            }
            default -> throw new IOException("texts written in the way " + page.encoding());
        }
        if (present < values) {
            spread(values, present);
        }
        count = values;
        left -= values;
    }

    private static int[] room(int[] places, int count) {
        return places.length < count ? new int[PageArrays.more(count)] : places;
    }

    /// How many of the values are there.
    private int present(int values) {
        if (whole) {
            return values;
        }
        int present = 0;
        for (int i = 0; i < values; i++) {
            present += levels[i] == schema.maxDefinitionLevel() ? 1 : 0;
        }
        return present;
    }

    /// Reads which values are there.
    ///
    /// @return where the values begin
    private int levels(ParquetPage page) throws IOException {
        if (page.levelEncoding() != ParquetPage.RLE) {
            throw new IOException("levels written in the way " + page.levelEncoding());
        }
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(schema.maxDefinitionLevel());
        int from = 0;
        int end = page.levelBytes();
        if (page.kind() == ParquetPage.DATA) {
            from = 4;
            long length = page.length() < 4 ? -1 : EightBytes.at(page.bytes(), 0) & 0xFFFF_FFFFL;
            if (length < 0 || length > page.length() - 4) {
                throw new IOException("a page with " + length + " bytes of levels");
            }
            end = 4 + (int) length;
        }
        Hybrid written = new Hybrid(page.bytes(), from, end, width);
        whole = page.values() == 0 || written.isRunOf(schema.maxDefinitionLevel(), page.values());
        if (!whole) {
            levels = room(levels, page.values());
            written.read(levels, page.values());
        }
        return end;
    }

    /// Texts one behind the other, each with its length before it.
    private static void plain(ParquetPage page, int from, int count, int[] starts, int[] ends) throws IOException {
        byte[] bytes = page.bytes();
        int at = from;
        for (int i = 0; i < count; i++) {
            int length = at > page.length() - 4 ? -1 : (int) EightBytes.at(bytes, at);
            at += 4;
            if (length < 0 || length > page.length() - at) {
                throw new IOException("a text that goes on behind its page");
            }
            starts[i] = at;
            at += length;
            ends[i] = at;
        }
    }

    /// Texts by their numbers in the dictionary.
    private void terms(ParquetPage page, int from, int count) throws IOException {
        if (count == 0) {
            return;
        }
        int width = from < page.length() ? page.bytes()[from] : -1;
        if (width < 0 || width > Integer.SIZE) {
            throw new IOException("numbers of " + width + " bits");
        }
        new Hybrid(page.bytes(), from + 1, page.length(), width).read(ends, count);
        for (int i = 0; i < count; i++) {
            int term = ends[i];
            if (term < 0 || term >= terms) {
                throw new IOException("a text that the dictionary does not hold");
            }
            starts[i] = dictionaryStarts[term];
            ends[i] = dictionaryEnds[term];
        }
    }

    /// Gives the values their places among those that are absent.
    private void spread(int values, int present) {
        int from = present;
        for (int i = values - 1; i >= 0; i--) {
            boolean there = levels[i] == schema.maxDefinitionLevel();
            from -= there ? 1 : 0;
            starts[i] = there ? starts[from] : 0;
            ends[i] = there ? ends[from] : 0;
        }
    }
}
