package org.complang.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A checked programme: every name is resolved and every type is known.
///
/// @param files number of files it was read from
/// @param levels the vocabulary that orders levels, from the lowest to the highest
/// @param sources how files become records, beside the tables of the data model themselves ([Source#ofTable])
/// @param digest `sha256:` and the digest of the texts of the programme's files, whatever they are called and in which order they were given
public record Programme(String digest, int files, List<Vocabulary> vocabularies, Vocabulary levels, Shape shape, List<Competency> competencies, List<Source> sources) {
    public Programme {
        vocabularies = List.copyOf(vocabularies);
        competencies = List.copyOf(competencies);
        sources = List.copyOf(sources);
    }

    /// The first version of a competency; nothing where there is none.
    public Optional<Competency> competency(String name) {
        return competencies.stream().filter(competency -> competency.name().equals(name)).findFirst();
    }

    /// The version of a competency that is in force on a day; nothing where there is none.
    public Optional<Competency> competency(String name, LocalDate day) {
        return competencies.stream().filter(competency -> competency.name().equals(name) && competency.validity().holds(day)).findFirst();
    }
}
