package org.complang.report;

import java.util.List;
import java.util.Optional;
import org.complang.document.Lead;
import org.complang.wording.Phrase;

/// Says the phrases of a page in one language, sentences with capital letters.
final class PageWords {
    private final Wording wording;

    PageWords(Wording wording) {
        this.wording = wording;
    }

    String tag() {
        return wording.tag();
    }

    String sentence(Phrase phrase) {
        return wording.sentence(phrase);
    }

    /// Only what leads to another page is a link; anything else is shown as it is.
    static boolean isLink(String address) {
        return address.matches("(?i)(?:https?://|mailto:).*");
    }

    /// A text and what it begins with, if that stands out.
    record Led(Optional<String> lead, String rest) { }

    /// Both together as the language puts them: where it does not begin with the lead, nothing stands out.
    Led led(Optional<Lead> lead, Phrase text) {
        if (lead.isEmpty()) {
            return new Led(Optional.empty(), sentence(text));
        }
        String first = sentence(lead.get().text());
        String both = wording.say(switch (lead.get().kind()) {
            case NAME -> "item.named";
            case ALTERNATIVE -> "item.alternative";
        }, List.of(first, text));
        return both.startsWith(first) ? new Led(Optional.of(first), both.substring(first.length())) : new Led(Optional.empty(), both);
    }
}
