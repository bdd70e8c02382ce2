package org.complang.wording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What something is called, by language tag (`en`, `zh-CN`). An identifier stands in where a language has no label.
public record Labels(String identifier, Map<String, String> texts) {
    public Labels {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// A name without labels.
    public static Labels of(String identifier) {
        return new Labels(identifier, Map.of());
    }

    /// The label for a language: that of the tag itself, else of the same language elsewhere, else the English one, else the identifier.
    public String in(String tag) {
        String exact = texts.get(tag);
        if (exact != null) {
            return exact;
        }
        String language = primary(tag);
        for (var entry : texts.entrySet()) {
            if (primary(entry.getKey()).equals(language)) {
                return entry.getValue();
            }
        }
        return texts.getOrDefault("en", identifier);
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
