package org.complang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `comp test` where it writes a report.
class TestCommandTest {
    private static final String PROGRAMME = """
            competency mail "Mail":
              option only:
                silver requires:
                  skills: 1 person who passed 70-346

              example "nobody & nothing", as of 2018-03-15:
                person
                expect silver in only
                expect silver met: skills met

              example "somebody", as of 2018-03-15:
                person:
                  exam-pass code 70-346, passed-on 2017-06-15
                expect silver
            """;

    @TempDir
    private Path folder;

    @Test
    void theReportSaysWhatDiffers() throws IOException {
        assertThat(report("en")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites tests="2" failures="1">
                <testsuite tests="2" failures="1" name="mail">
                  <testcase classname="mail" name="nobody &amp; nothing" file="mail.comp:6"><failure message="level in only: expected silver, but it is none">level in only: expected silver, but it is none
                silver: expected met, but it is not met
                silver skills: expected met, but it is not met</failure></testcase>
                  <testcase classname="mail" name="somebody" file="mail.comp:11"></testcase></testsuite></testsuites>
                """);
    }

    @Test
    void theReportIsInTheLanguageThatIsAskedFor() throws IOException {
        assertThat(report("zh-CN")).contains("only 的级别：应为 silver，实际为无\nsilver：应为已达到，实际为未达到\nsilver skills：应为已达到，实际为未达到<");
    }

    private String report(String language) throws IOException {
        Path programme = Files.writeString(folder.resolve("mail.comp"), PROGRAMME);
        Path report = folder.resolve("report.xml");
        CommandLineRun run = CommandLineRun.of(List.of("test", "--lang", language, "--junit", report.toString(), "competencies/data-model.comp", "competencies/vocabulary.comp",
                programme.toString()), new byte[0]);
        assertThat(run.exit()).isEqualTo(1);
        return Files.readString(report).replace(folder + "/", "");
    }
}
