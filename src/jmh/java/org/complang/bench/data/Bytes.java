package org.complang.bench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// A buffer in front of a stream, for ASCII texts, numbers and days.
final class Bytes implements AutoCloseable {
    private final OutputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int length;
    private long written;

    Bytes(OutputStream stream) {
        this.stream = stream;
    }

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void put(byte[] bytes) throws IOException {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    void put(char character) throws IOException {
        room(1);
        buffer[length++] = (byte) character;
    }

    void number(long number) throws IOException {
        room(20);
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /// `YYYY-MM-DD`.
    void day(int epochDay) throws IOException {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        month(day.getYear(), day.getMonthValue());
        put('-');
        two(day.getDayOfMonth());
    }

    /// `YYYY-MM`.
    void month(int year, int month) throws IOException {
        number(year);
        put('-');
        two(month);
    }

    private void two(int number) throws IOException {
        put((char) ('0' + number / 10));
        put((char) ('0' + number % 10));
    }

    /// 32 hexadecimal digits in the groups of a tenant's identifier.
    void tenant(long high, long low) throws IOException {
        hex(high, 60, 32);
        put('-');
        hex(high, 28, 16);
        put('-');
        hex(high, 12, 0);
        put('-');
        hex(low, 60, 48);
        put('-');
        hex(low, 44, 0);
    }

    private void hex(long bits, int from, int to) throws IOException {
        for (int shift = from; shift >= to; shift -= 4) {
            put("0123456789abcdef".charAt((int) (bits >>> shift) & 15));
        }
    }

    private void room(int bytes) throws IOException {
        if (length + bytes > buffer.length) {
            stream.write(buffer, 0, length);
            written += length;
            length = 0;
        }
    }

    @Override
    public void close() throws IOException {
        stream.write(buffer, 0, length);
        written += length;
        length = 0;
        stream.close();
    }

    long written() {
        return written + length;
    }
}
