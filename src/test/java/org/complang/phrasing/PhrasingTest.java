package org.complang.phrasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.report.Wording;
import org.complang.wording.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the shipped competencies ask for can be said in one sentence, in every language.
class PhrasingTest {
    private static final Programme PROGRAMME = Comp.load(Path.of("competencies")).programme();
    private static final Phrasing PHRASING = new Phrasing(PROGRAMME);

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everythingIsSaid(String language) {
        Wording wording = Wording.of(language);
        assertThat(phrases().map(wording::say)).hasSizeGreaterThan(30).allSatisfy(text -> assertThat(text)
                .isNotBlank().doesNotContain("{", "}", "  ").doesNotContainPattern("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}"));
    }

    @Test
    void whatIsAskedForReadsLikeTheSentenceOfTheAuthor() {
        Requirement skills = requirement("communications", "gold");
        assertThat(Wording.of("en").say(PHRASING.requirement(skills))).isEqualTo("4 people who passed all of 70-334 and 70-333 or hold MCSE: Productivity, "
                + "of whom 2 passed Practical Guidance Assessment for Voice Framework");
        assertThat(Wording.of("en").say(PHRASING.requirement(requirement("messaging", "silver"))))
                .isEqualTo("any of: 2 people who passed all of 70-347 and 70-345; 2 people who hold MCSE: Productivity");
    }

    private static Requirement requirement(String competency, String level) {
        return PROGRAMME.competency(competency).orElseThrow().options().getFirst().levels().stream().filter(l -> l.level().name().equals(level)).findFirst().orElseThrow()
                .steps().getLast().requirement();
    }

    private static Stream<Phrase> phrases() {
        return PROGRAMME.competencies().stream().flatMap(competency -> Stream.concat(levels(competency).flatMap(level -> level.steps().stream()).map(step -> PHRASING.requirement(step.requirement())),
                competency.tracks().stream().flatMap(track -> track.metrics().stream()).flatMap(PhrasingTest::metric)));
    }

    private static Stream<Competency.Level> levels(Competency competency) {
        return Stream.concat(competency.levels().stream(), competency.options().stream().map(Competency.Option::levels).flatMap(List::stream));
    }

    private static Stream<Phrase> metric(Competency.Metric metric) {
        return Stream.concat(metric.gates().stream().map(PHRASING::requirement), metric.points().stream().map(PHRASING::points));
    }
}
