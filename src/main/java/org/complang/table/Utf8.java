package org.complang.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Tells bytes that are UTF-8 from others.
public final class Utf8 {
    private Utf8() { }

    /// Whether a stretch of bytes is UTF-8; an empty one is.
    public static boolean is(byte[] bytes, int from, int to) {
        return EightBytes.isAscii(bytes, from, to) || decodes(bytes, from, to);
    }

    private static boolean decodes(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
