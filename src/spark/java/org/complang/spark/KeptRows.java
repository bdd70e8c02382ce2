package org.complang.spark;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.complang.bulk.SpreadTables;
import org.complang.table.NumberText;

/// What is kept of the rows of one table, with the partner of whom each speaks.
final class KeptRows implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;
    /// Stands for a value that cannot be read, whatever the field.
    private static final String UNREADABLE = "?";

    private final Broadcast<Question> asked;
    private final int table;

    /// @param table the place of the table in the question
    KeptRows(Broadcast<Question> asked, int table) {
        this.asked = asked;
        this.table = table;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        SpreadTables.Taking taking = asked.value().spread(_ -> { }).taking(table);
        Stream<Row> all = StreamSupport.stream(((Iterable<Row>) () -> rows).spliterator(), false);
        return all.map(row -> taking.row(texts(row))).flatMap(Optional::stream).map(kept -> RowFactory.create(kept.partner(), kept.row())).iterator();
    }

    private static String[] texts(Row row) {
        String[] texts = new String[row.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(row.get(i));
        }
        return texts;
    }

    /// A value as a text file would have it; null where it is missing.
    static String text(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean yes -> yes.toString();
            case BigDecimal number -> NumberText.of(number);
            case Double number -> Double.isFinite(number) ? NumberText.of(number) : UNREADABLE;
            case Float number -> Float.isFinite(number) ? NumberText.of(number) : UNREADABLE;
            case Long _, Integer _, Short _, Byte _ -> value.toString();
            case Date day -> day.toLocalDate().toString();
            case LocalDate day -> day.toString();
            case Timestamp moment -> utc(moment.toInstant());
            case Instant moment -> utc(moment);
            case LocalDateTime moment -> moment.toLocalDate().toString();
            default -> UNREADABLE;
        };
    }

    private static String utc(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }
}
