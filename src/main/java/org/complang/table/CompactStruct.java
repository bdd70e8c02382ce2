package org.complang.table;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// Reads a structure as Thrift's compact protocol writes it: in a Parquet file these stand before each page. Kept are numbers, yes and no (1 and 0), and structures within; whatever else it holds is gone past.
final class CompactStruct {
    private static final int DEPTH = 16;

    private final ByteBuffer in;

    private CompactStruct(ByteBuffer in) {
        this.in = in;
    }

    /// What the fields hold, by their numbers: a [Long] or another map.
    ///
    /// @throws BufferUnderflowException where it goes on behind the bytes that are there
    /// @throws IOException where it is none
    static Map<Integer, Object> read(ByteBuffer in) throws IOException {
        return new CompactStruct(in).struct(0);
    }

    private Map<Integer, Object> struct(int depth) throws IOException {
        if (depth > DEPTH) {
            throw new IOException("structures within structures");
        }
        Map<Integer, Object> fields = new HashMap<>();
        int number = 0;
        for (int head = in.get(); head != 0; head = in.get()) {
            int step = head >> 4 & 15;
            number = step == 0 ? (int) zigzag() : number + step;
            Object value = value(head & 15, depth);
            if (value != null) {
                fields.put(number, value);
            }
        }
        return fields;
    }

    private Object value(int type, int depth) throws IOException {
        return switch (type) {
            case 1, 2 -> type == 1 ? 1L : 0L;
            case 3 -> (long) in.get();
            case 4, 5, 6 -> zigzag();
            case 7 -> skip(8);
            case 8 -> skip(varint());
            case 9, 10 -> list(depth);
            case 12 -> struct(depth + 1);
            default -> throw new IOException("a field of type " + type);
        };
    }

    private Object list(int depth) throws IOException {
        if (depth > DEPTH) {
            throw new IOException("lists within lists");
        }
        int head = in.get();
        long count = (head >> 4 & 15) == 15 ? varint() : head >> 4 & 15;
        int type = head & 15;
        for (long i = 0; i < count; i++) {
            if (type == 1 || type == 2) {
                in.get();
            } else {
                value(type, depth + 1);
            }
        }
        return null;
    }

    private Object skip(long bytes) throws IOException {
        if (bytes < 0) {
            throw new IOException("a length below zero");
        }
        if (bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + (int) bytes);
        return null;
    }

    private long zigzag() throws IOException {
        long number = varint();
        return number >>> 1 ^ -(number & 1);
    }

    private long varint() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IOException("a number that does not end");
    }
}
