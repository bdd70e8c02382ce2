package org.complang.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complang.model.Table;
import org.complang.model.Value.Named;
import org.complang.wording.Phrase;

/// Where on a page a measure is explained. It is told once, and each section that uses it afterwards says once where.
final class Places {
    private final Table root;
    private final Map<Named, Phrase> defined = new LinkedHashMap<>();
    private final Set<Object> here = new HashSet<>();
    private Phrase place;

    Places(Table root) {
        this.root = root;
    }

    /// The table of partners, of which measures speak.
    Table root() {
        return root;
    }

    /// Begins a section.
    void begin() {
        here.clear();
    }

    /// Tells what readers call the place to which the page has come.
    void at(Phrase place) {
        this.place = place;
    }

    /// Where a measure is explained, if it is.
    Optional<Phrase> known(Named measure) {
        return Optional.ofNullable(defined.get(measure));
    }

    void define(Named measure) {
        defined.put(measure, place);
        here.add(measure);
    }

    /// Whether the section speaks of something, such as a measure, for the first time.
    boolean isNew(Object what) {
        return here.add(what);
    }
}
