package org.complang.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// How pages look: a text that stands in the page itself, so that it needs nothing else.
public final class Stylesheet {
    private Stylesheet() { }

    /// @param page the class beside which the file stands
    /// @param name that of the file
    public static String of(Class<?> page, String name) {
        try (var in = page.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
