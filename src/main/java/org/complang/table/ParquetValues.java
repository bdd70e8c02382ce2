package org.complang.table;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.IntToLongFunction;

/// A column that the library reads, batch by batch. Values that are no texts are written as a text file would have them, so that they are read alike: days as `2018-02-01`, yes and no as `true` and `false`,
/// numbers as [NumberText] has them, what identifies something in the digits and dashes of a UUID. What has no text, such as
/// other bytes of a fixed length, is given as bytes that are no UTF-8, and so cannot be read.
final class ParquetValues extends ParquetField {
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    /// Of a moment the day counts.
    private static final String MIDNIGHT = " 00:00:00";
    /// January 1, 1970 in such days.
    private static final long EPOCH = 2_440_588;

    private static final byte NO_TEXT = (byte) 0xFF;
    private static final long SEVEN_DIGITS = 10_000_000;

    private final ColumnReader reader;
    private int[] offsets = new int[0];
    private Validity validity;
    /// Writes the values of the batch when they are asked for, as hardly any number is; null where they have been written.
    private Numbers numbers;
    /// The integers of the batch, by its rows; null where values are something else.
    private IntToLongFunction integers;
    private int row;

    ParquetValues(ColumnReader reader) {
        super(reader.getColumnSchema());
        this.reader = reader;
        this.bytes = new byte[1 << 12];
    }

    /// Goes to a row of the batch.
    void at(int row) {
        this.row = row;
        shown = numbers == null;
        if (shown) {
            start = offsets[row];
            end = offsets[row + 1];
        }
    }

    @Override
    void show() {
        start = 0;
        end = validity.isNull(row) ? 0 : numbers.write(row, 0);
    }

    @Override
    long count() {
        if (integers == null || !isNumber() || validity.isNull(row)) {
            return -1;
        }
        long value = integers.applyAsLong(row);
        return value < SEVEN_DIGITS ? value : -1;
    }

    /// Takes the next batch.
    void load(int rows) {
        validity = reader.getLeafValidity();
        if (!ParquetTexts.isText(schema)) {
            ascii = true;
            integers = integers();
            numbers = numbers();
            if (integers == null && schema.type() != PhysicalType.BOOLEAN) {
                // Whether all that is written is ASCII must be known before it is looked at.
                write(rows);
                numbers = null;
            }
            return;
        }
        offsets = reader.getBinaryOffsets();
        bytes = reader.getBinaryValues();
        int behind = offsets[rows];
        if (bytes.length < behind + Chunk.SLACK) {
            bytes = Arrays.copyOf(bytes, behind + Chunk.SLACK);
        }
        ascii = EightBytes.isAscii(bytes, behind);
    }

    private void write(int rows) {
        if (offsets.length <= rows) {
            offsets = new int[rows + 1];
        }
        int behind = 0;
        for (int i = 0; i < rows; i++) {
            offsets[i] = behind;
            if (bytes.length < behind + 64) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            if (!validity.isNull(i)) {
                behind = numbers.write(i, behind);
            }
        }
        offsets[rows] = behind;
    }

    /// Writes the value of a row.
    private interface Numbers {
        /// @return where the next one begins
        int write(int row, int at);
    }

    private Numbers numbers() {
        return switch (schema.type()) {
            case BOOLEAN -> {
                boolean[] values = reader.getBooleans();
                yield (row, at) -> put(values[row] ? TRUE : FALSE, at);
            }
            case INT32, INT64 -> (row, at) -> whole(integers.applyAsLong(row), at);
            case FLOAT -> {
                float[] values = reader.getFloats();
                yield (row, at) -> isWhole(values[row], NumberText.EXACT_FLOAT) ? digits((long) values[row], at) : fraction(values[row], NumberText.of(values[row]), at);
            }
            case DOUBLE -> {
                double[] values = reader.getDoubles();
                yield (row, at) -> isWhole(values[row], NumberText.EXACT) ? digits((long) values[row], at) : fraction(values[row], NumberText.of(values[row]), at);
            }
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY, INT96 -> {
                byte[][] values = reader.getBinaries();
                yield (row, at) -> binary(values[row], at);
            }
        };
    }

    private IntToLongFunction integers() {
        return switch (schema.type()) {
            case INT32 -> {
                int[] values = reader.getInts();
                yield row -> values[row];
            }
            case INT64 -> {
                long[] values = reader.getLongs();
                yield row -> values[row];
            }
            case BOOLEAN, FLOAT, DOUBLE, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY, INT96 -> null;
        };
    }

    /// Whether integers are the numbers that are meant, and not days or the like.
    private boolean isNumber() {
        return schema.logicalType() == null || schema.logicalType() instanceof LogicalType.IntType;
    }

    private int whole(long value, int at) {
        return switch (schema.logicalType()) {
            case LogicalType.DateType _ -> day(LocalDate.ofEpochDay(value), at);
            case LogicalType.DecimalType decimal -> text(NumberText.of(BigDecimal.valueOf(value, decimal.scale())), at);
            case LogicalType.TimestampType time -> put(moment(value, time).getBytes(StandardCharsets.US_ASCII), at);
            // A time of day is no number.
            case LogicalType.TimeType time -> text(LocalTime.ofNanoOfDay(Math.floorMod(value * (1_000_000_000L / perSecond(time.unit())), 86_400_000_000_000L)).toString(), at);
            case LogicalType.IntType type when !type.isSigned() && value < 0 -> put(Long.toUnsignedString(type.bitWidth() == Long.SIZE ? value : value & 0xFFFF_FFFFL).getBytes(StandardCharsets.US_ASCII), at);
            case null -> digits(value, at);
            case LogicalType _ -> digits(value, at);
        };
    }

    private int day(LocalDate day, int at) {
        if (day.getYear() < 1_000 || day.getYear() > 9_999) {
            return put(day.toString().getBytes(StandardCharsets.US_ASCII), at);
        }
        int end = digits(day.getYear(), at);
        end = twoDigits(day.getMonthValue(), end);
        return twoDigits(day.getDayOfMonth(), end);
    }

    private int twoDigits(int number, int at) {
        bytes[at] = '-';
        bytes[at + 1] = (byte) ('0' + number / 10);
        bytes[at + 2] = (byte) ('0' + number % 10);
        return at + 3;
    }

    private static String moment(long value, LogicalType.TimestampType time) {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(value, perSecond(time.unit())), 0, ZoneOffset.UTC).toLocalDate() + MIDNIGHT;
    }

    private static long perSecond(LogicalType.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
    }

    private int binary(byte[] value, int at) {
        return switch (schema.logicalType()) {
            case LogicalType.DecimalType decimal -> text(NumberText.of(new BigDecimal(new BigInteger(value), decimal.scale())), at);
            case LogicalType.UuidType _ when value.length == 16 -> uuid(value, at);
            case null -> schema.type() == PhysicalType.INT96 && value.length == 12 ? text(moment96(value), at) : noText(value, at);
            case LogicalType _ -> noText(value, at);
        };
    }

    /// A moment as some programs wrote it before there were others: nanoseconds of a day, and the day, counted from noon of January 1, 4713 BC.
    private static String moment96(byte[] value) {
        int day = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt(Long.BYTES);
        return LocalDate.ofEpochDay(day - EPOCH) + MIDNIGHT;
    }

    private int uuid(byte[] value, int at) {
        ByteBuffer halves = ByteBuffer.wrap(value);
        return put(new UUID(halves.getLong(), halves.getLong()).toString().getBytes(StandardCharsets.US_ASCII), at);
    }

    /// The digits of the bytes, so that they can be told, and no text nevertheless.
    private int noText(byte[] value, int at) {
        ascii = false;
        int end = put(new byte[] {NO_TEXT}, at);
        return put(HexFormat.of().formatHex(value).getBytes(StandardCharsets.US_ASCII), end);
    }

    /// Whether a number can be written digit by digit, as mostly.
    private static boolean isWhole(double value, double exact) {
        return value == Math.rint(value) && Math.abs(value) < exact;
    }

    /// What has no end is neither a number nor an identifier.
    private int fraction(double value, String text, int at) {
        return Double.isInfinite(value) ? noText(text.getBytes(StandardCharsets.US_ASCII), at) : text(text, at);
    }

    private int text(String text, int at) {
        return put(text.getBytes(StandardCharsets.US_ASCII), at);
    }

    private int digits(long value, int at) {
        if (value < 0 || value > Integer.MAX_VALUE) {
            return put(Long.toString(value).getBytes(StandardCharsets.US_ASCII), at);
        }
        int length = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            length++;
        }
        long rest = value;
        for (int i = at + length - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + length;
    }

    private int put(byte[] text, int at) {
        if (bytes.length < at + text.length + 64) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + text.length + 64));
        }
        System.arraycopy(text, 0, bytes, at, text.length);
        return at + text.length;
    }
}
