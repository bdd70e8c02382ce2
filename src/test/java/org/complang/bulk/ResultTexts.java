package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Results as strings.
public final class ResultTexts {
    private ResultTexts() { }

    /// Gives on what was written of each partner.
    public static Bulk.Results to(Consumer<String> texts) {
        return (utf8, from, to) -> texts.accept(new String(utf8, from, to - from, StandardCharsets.UTF_8));
    }
}
