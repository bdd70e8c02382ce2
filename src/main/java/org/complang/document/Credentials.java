package org.complang.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complang.model.Condition.Choice;
import org.complang.model.Condition.Holds;
import org.complang.model.Condition.Verb;
import org.complang.model.Programme;
import org.complang.model.Validity;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// Says what can be held: exams, certifications, associations, by code and title, and until when they count.
final class Credentials {
    private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();

    Credentials(Programme programme) {
        programme.vocabularies().forEach(vocabulary -> vocabularies.put(vocabulary.name(), vocabulary));
    }

    /// The choices of a condition, one by one.
    List<Item> items(Holds holds) {
        return holds.choices().stream().map(this::item).toList();
    }

    Item item(Choice choice) {
        Phrase named = choice.of().isPresent() ? Phrasing.choice(choice) : named(choice.term());
        List<Phrase> dates = dates(choice.term());
        return new Item(dates.isEmpty() ? named : Phrase.of("credential.dated", named, Phrase.of("list.semicolon", dates)));
    }

    /// Whether there is more to say of a choice than what a sentence calls it.
    static boolean hasMore(Choice choice) {
        return !choice.term().shown().equals(choice.term().labels()) || !dates(choice.term()).isEmpty();
    }

    private Phrase named(Term term) {
        if (term.shown().equals(term.labels())) {
            return Phrase.of("word.plain", term.labels());
        }
        Phrase kind = Phrasing.term(vocabularies.get(term.vocabulary()), true);
        return term.labels().texts().isEmpty() ? Phrase.of("credential.code", kind, term.shown()) : Phrase.of("credential.coded", kind, term.shown(), term.labels());
    }

    private static List<Phrase> dates(Term term) {
        List<Phrase> dates = new ArrayList<>();
        term.retired().ifPresent(day -> dates.add(Phrase.of("credential.retired", day)));
        Validity accepted = term.accepted();
        if (accepted.from().isPresent() && accepted.until().isPresent()) {
            dates.add(Phrase.of("credential.accepted", accepted.from().get(), accepted.until().get()));
        } else {
            accepted.from().ifPresent(day -> dates.add(Phrase.of("credential.accepted-from", day)));
            accepted.until().ifPresent(day -> dates.add(Phrase.of("credential.accepted-until", day)));
        }
        return dates;
    }

    /// What is held, in a sentence that the choices follow: "all of the following exams". What somebody is associated as is of no kind.
    Phrase what(Holds holds) {
        int number = holds.choices().size();
        String howMany = number == 1 ? "one" : holds.wanted() == number ? "all" : holds.wanted() == 1 ? "any" : "some";
        List<String> kinds = holds.choices().stream().map(choice -> choice.term().vocabulary()).distinct().toList();
        boolean isTitle = holds.verb() == Verb.ASSOCIATED || holds.verb() == Verb.AUTHORIZED;
        if (kinds.size() > 1 || isTitle) {
            return Phrase.of("listed." + howMany, holds.wanted());
        }
        Vocabulary kind = vocabularies.get(kinds.getFirst());
        return Phrase.of("listed-kind." + howMany, holds.wanted(), Phrasing.term(kind, true), Phrasing.term(kind, false));
    }
}
