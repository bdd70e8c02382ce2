package org.complang.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Eight bytes at a time say what each byte says.
class EightBytesTest {
    @Test
    void plainBytes() {
        Random random = new Random(7);
        for (int length = 0; length < 40; length++) {
            byte[] bytes = new byte[length + 16];
            Arrays.fill(bytes, (byte) 0x7F);
            int from = random.nextInt(8);
            for (int i = 0; i < length; i++) {
                bytes[from + i] = (byte) (0x20 + random.nextInt(0x5F));
            }
            assertThat(EightBytes.isPlain(bytes, from, from + length)).as("length %d", length).isTrue();
            for (int i = 0; i < length; i++) {
                for (int other = -128; other < 128; other++) {
                    byte[] odd = bytes.clone();
                    odd[from + i] = (byte) other;
                    assertThat(EightBytes.isPlain(odd, from, from + length)).as("%d at %d", other, i).isEqualTo(other >= 0x20 && other < 0x7F);
                }
            }
        }
    }
}
