package org.complang.phrasing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Vocabulary;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// What records and fields are called.
final class Nouns {
    private Nouns() { }

    /// The word for one record.
    static Phrase one(Table table) {
        return table.parent() == null ? Phrase.of("word.partner") : Phrase.of("word.plain", table.labels());
    }

    /// The word for several records: in English that of the programme, in other languages that for one, of which the language may have another form.
    static Phrase several(Table table) {
        boolean ownWord = table.labels().texts().containsKey("en") && !table.plural().equals(table.record() + "s");
        return Phrase.of("word.several", withEnglish(table.plural(), table.labels(), ownWord ? table.plural().replace('-', ' ') : plural(table.labels().in("en"))));
    }

    /// The word for what one record has in a column.
    static Phrase one(Column column) {
        return Phrase.of("word.plain", column.labels());
    }

    /// The word for what several records have in a column.
    static Phrase several(Column column) {
        return Phrase.of("word.several", withEnglish(column.name(), column.labels(), plural(column.labels().in("en"))));
    }

    /// The word for several terms.
    static Phrase several(Vocabulary vocabulary) {
        return Phrase.of("word.several", withEnglish(vocabulary.name(), vocabulary.labels(), plural(vocabulary.labels().in("en"))));
    }

    private static Labels withEnglish(String identifier, Labels labels, String english) {
        Map<String, String> texts = new LinkedHashMap<>(labels.texts());
        texts.put("en", english);
        return new Labels(identifier, texts);
    }

    private static String plural(String word) {
        boolean changes = word.endsWith("y") && word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
        return changes ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }
}
