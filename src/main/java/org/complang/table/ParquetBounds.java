package org.complang.table;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.Statistics;
import dev.hardwood.schema.ColumnSchema;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/// Reads what a Parquet file tells of the values of a column in a row group. Bounds of texts may be shortened, and are bounds nevertheless; those of binary fractions leave out what is no number, and are not
/// relied upon.
final class ParquetBounds {
    private ParquetBounds() { }

    static Optional<ColumnBounds> of(ColumnSchema schema, Statistics told) {
        if (told.isMinMaxDeprecated() || told.minValue() == null || told.maxValue() == null) {
            return Optional.empty();
        }
        boolean nulls = schema.maxDefinitionLevel() > 0 && (told.nullCount() == null || told.nullCount() != 0);
        return switch (schema.type()) {
            case BOOLEAN -> bounds(ColumnBounds.Kind.YES_NO, told, nulls, value -> Optional.of(String.valueOf(value[0] != 0)));
            case INT32 -> whole(schema, told, nulls, value -> ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt());
            case INT64 -> whole(schema, told, nulls, value -> ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong());
            case BYTE_ARRAY -> schema.logicalType() instanceof LogicalType.StringType ? bounds(ColumnBounds.Kind.TEXTS, told, nulls, ParquetBounds::text) : Optional.empty();
            case FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY, INT96 -> Optional.empty();
        };
    }

    private interface Whole {
        long of(byte[] value);
    }

    private interface Text {
        Optional<String> of(byte[] value);
    }

    private static Optional<ColumnBounds> whole(ColumnSchema schema, Statistics told, boolean nulls, Whole whole) {
        return switch (schema.logicalType()) {
            case LogicalType.DateType _ -> bounds(ColumnBounds.Kind.DAYS, told, nulls, value -> Optional.of(LocalDate.ofEpochDay(whole.of(value)).toString()));
            case LogicalType.IntType type when type.isSigned() -> bounds(ColumnBounds.Kind.NUMBERS, told, nulls, value -> Optional.of(Long.toString(whole.of(value))));
            case null -> bounds(ColumnBounds.Kind.NUMBERS, told, nulls, value -> Optional.of(Long.toString(whole.of(value))));
            case LogicalType _ -> Optional.empty();
        };
    }

    private static Optional<ColumnBounds> bounds(ColumnBounds.Kind kind, Statistics told, boolean nulls, Text text) {
        return text.of(told.minValue()).flatMap(lowest -> text.of(told.maxValue()).map(highest -> new ColumnBounds(kind, lowest, highest, nulls)));
    }

    private static Optional<String> text(byte[] value) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
