package org.complang.table;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.xerial.snappy.Snappy;

/// A page of a column: its header and its bytes, no longer compressed.
///
/// @param kind [#DATA], [#DICTIONARY], [#DATA_2] or another one, which holds no values
/// @param values how many it holds, absent ones among them
/// @param encoding how they are written, as the format numbers it
/// @param levelEncoding how it is written which values are absent
/// @param levelBytes bytes before the values that tell which are absent, in a page of kind [#DATA_2]; they are the first of `bytes`
/// @param bytes all of it, followed by [Chunk#SLACK] others
/// @param length how many of these count
/// @param behind where the next page begins in the file
record ParquetPage(int kind, int values, int encoding, int levelEncoding, int levelBytes, byte[] bytes, int length, long behind) {
    static final int DATA = 0;
    static final int DICTIONARY = 2;
    static final int DATA_2 = 3;

    static final int PLAIN = 0;
    static final int PLAIN_DICTIONARY = 2;
    static final int RLE = 3;
    static final int RLE_DICTIONARY = 8;

    /// A page may hold so many bytes.
    private static final int MOST = 1 << 28;
    private static final int HEADER = 1 << 8;
    private static final int LONGEST_HEADER = 1 << 22;

    /// What stands before a page.
    ///
    /// @param of what the header says of pages of its kind
    /// @param full how many bytes it has
    /// @param kept how many of the file hold it
    /// @param from where these begin
    private record Header(int kind, Map<Integer, Object> of, Optional<Long> checksum, int full, int kept, long from) {
        int values() throws IOException {
            return count(of, 1);
        }

        int encoding() throws IOException {
            return count(of, kind == DATA_2 ? 4 : 2);
        }

        long behind() {
            return from + kept;
        }
    }

    /// Whether pages that are so compressed can be read here.
    static boolean reads(CompressionCodec codec) {
        return switch (codec) {
            case UNCOMPRESSED, SNAPPY, GZIP, ZSTD -> true;
            case LZO, BROTLI, LZ4, LZ4_RAW -> false;
        };
    }

    /// Looks at the header alone of the page that begins at a place in the file.
    static ParquetPage outline(FileChannel file, long at, long end) throws IOException {
        Header header = header(file, at, end);
        return new ParquetPage(header.kind, header.values(), header.encoding(), RLE, 0, new byte[0], 0, header.behind());
    }

    /// Holds that the pages of a column follow one another in a part of the file, and have as many values as it says: the library goes round for ever where a header that is damaged says otherwise.
    static void hold(FileChannel file, ColumnMetaData chunk) throws IOException {
        long end = begin(chunk) + chunk.totalCompressedSize();
        long values = 0;
        for (long at = begin(chunk); values < chunk.numValues(); ) {
            ParquetPage page = outline(file, at, end);
            values += page.kind == DATA || page.kind == DATA_2 ? page.values : 0;
            at = page.behind;
        }
        if (values > chunk.numValues()) {
            throw new IOException("pages of " + values + " values where there are " + chunk.numValues());
        }
    }

    /// Where the pages of a column begin.
    static long begin(ColumnMetaData chunk) {
        Long first = chunk.dictionaryPageOffset();
        return first != null && first > 0 && first < chunk.dataPageOffset() ? first : chunk.dataPageOffset();
    }

    /// Reads the page that begins at a place in the file.
    ///
    /// @param end where the column ends there
    /// @param arrays hold its bytes, until another page of its kind is read into them
    /// @throws IOException where there is none, or it cannot be read
    static ParquetPage read(FileChannel file, long at, long end, CompressionCodec codec, PageArrays arrays) throws IOException {
        Header header = header(file, at, end);
        holdWithin(file, header.from, header.kept);
        byte[] raw = arrays.raw(header.kept);
        read(file, header.from, raw, header.kept);
        if (header.checksum.isPresent()) {
            CRC32 crc = new CRC32();
            crc.update(raw, 0, header.kept);
            if ((int) crc.getValue() != header.checksum.get().intValue()) {
                throw new IOException("a page whose checksum is wrong");
            }
        }
        return switch (header.kind) {
            case DATA, DICTIONARY -> new ParquetPage(header.kind, header.values(), header.encoding(), header.kind == DATA ? count(header.of, 3) : RLE, 0,
                    inflated(raw, 0, header.kept, header.full, 0, codec, arrays.page(header.kind, header.full)), header.full, header.behind());
            case DATA_2 -> second(header, raw, codec, arrays.page(DATA_2, header.full));
            default -> new ParquetPage(header.kind, 0, 0, RLE, 0, raw, header.kept, header.behind());
        };
    }

    /// In this kind of page, what tells which values are absent is never compressed.
    private static ParquetPage second(Header header, byte[] raw, CompressionCodec codec, byte[] into) throws IOException {
        long levels = number(header.of, 5) + number(header.of, 6);
        if (levels < 0 || levels > header.kept || levels > header.full) {
            throw new IOException("a page with " + levels + " bytes of levels");
        }
        boolean compressed = !Long.valueOf(0).equals(header.of.get(7));
        inflated(raw, (int) levels, header.kept, header.full, (int) levels, compressed ? codec : CompressionCodec.UNCOMPRESSED, into);
        System.arraycopy(raw, 0, into, 0, (int) levels);
        return new ParquetPage(DATA_2, header.values(), header.encoding(), RLE, (int) levels, into, header.full, header.behind());
    }

    private static int count(Map<Integer, Object> fields, int field) throws IOException {
        long number = number(fields, field);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IOException("a page with " + number + " values");
        }
        return (int) number;
    }

    private static long number(Map<Integer, Object> fields, int field) throws IOException {
        if (fields.get(field) instanceof Long number) {
            return number;
        }
        throw new IOException("a page without a number that it must have");
    }

    private static Header header(FileChannel file, long at, long end) throws IOException {
        for (int window = HEADER; ; window *= 4) {
            int length = (int) Math.min(window, end - at);
            if (length <= 0) {
                throw new IOException("a column with fewer values than it should have");
            }
            holdWithin(file, at, length);
            byte[] bytes = new byte[length];
            read(file, at, bytes, length);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            try {
                return header(CompactStruct.read(in), at + in.position(), end);
            } catch (BufferUnderflowException e) {
                if (length < window || window >= LONGEST_HEADER) {
                    throw new IOException("the header of a page does not end", e);
                }
            }
        }
    }

    /// @param from where the bytes of the page begin
    private static Header header(Map<Integer, Object> fields, long from, long end) throws IOException {
        int kind = (int) number(fields, 1);
        long full = number(fields, 2);
        long kept = number(fields, 3);
        if (full < 0 || full > MOST || kept < 0 || kept > MOST || kept > end - from) {
            throw new IOException("a page of " + full + " bytes, " + kept + " in the file");
        }
        Map<Integer, Object> of = switch (kind) {
            case DATA -> within(fields, 5);
            case DICTIONARY -> within(fields, 7);
            case DATA_2 -> within(fields, 8);
            default -> Map.of(1, 0L, 2, 0L);
        };
        return new Header(kind, of, Optional.ofNullable(fields.get(4)).filter(Long.class::isInstance).map(Long.class::cast), (int) full, (int) kept, from);
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, Object> within(Map<Integer, Object> fields, int field) throws IOException {
        if (fields.get(field) instanceof Map<?, ?> map) {
            return (Map<Integer, Object>) map;
        }
        throw new IOException("a page without the header of its kind");
    }

    /// Holds that so many bytes are there, before memory is taken for them.
    private static void holdWithin(FileChannel file, long at, int length) throws IOException {
        if (at < 0 || at > file.size() - length) {
            throw new IOException("a page behind the end of the file");
        }
    }

    /// Reads so many bytes, all of them.
    static void read(FileChannel file, long at, byte[] into, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("a page behind the end of the file");
            }
        }
    }

    /// @param full how many bytes come of it, together with those before `to`
    private static byte[] inflated(byte[] raw, int from, int end, int full, int to, CompressionCodec codec, byte[] into) throws IOException {
        int wanted = full - to;
        if (wanted == 0 && end == from) {
            return into;
        }
        long found = switch (codec) {
            case UNCOMPRESSED -> {
                System.arraycopy(raw, from, into, to, Math.min(wanted, end - from));
                yield end - from;
            }
            case SNAPPY -> Snappy.uncompressedLength(raw, from, end - from) == wanted ? Snappy.uncompress(raw, from, end - from, into, to) : -1;
            case ZSTD -> {
                try {
                    yield Zstd.decompressByteArray(into, to, wanted, raw, from, end - from);
                } catch (ZstdException e) {
                    throw new IOException(e);
                }
            }
            case GZIP -> {
                try (GzipStream in = new GzipStream(new ByteArrayInputStream(raw, from, end - from))) {
                    int count = in.readNBytes(into, to, wanted);
                    yield in.read() < 0 ? count : -1;
                }
            }
            case LZO, BROTLI, LZ4, LZ4_RAW -> throw new IOException("pages compressed with " + codec);
        };
        if (found != wanted) {
            throw new IOException("a page that cannot be decompressed");
        }
        return into;
    }
}
