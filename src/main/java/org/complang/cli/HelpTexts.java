package org.complang.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.complang.report.Wording;

/// What `--help` says, under the keys that picocli looks for: `comp.check.usage.description` for a command, `comp.check.lang` for an option.
final class HelpTexts extends ResourceBundle {
    private final Wording wording;
    private final Set<String> keys;
    private final String languages = String.join(", ", Languages.all());

    HelpTexts(Wording wording) {
        this.wording = wording;
        this.keys = wording.keys();
    }

    @Override
    protected Object handleGetObject(String key) {
        return keys.contains(key) ? wording.say(key, List.of(languages)) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
