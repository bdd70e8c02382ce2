package org.complang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the walls between the rooms. An arrow means "imports"; what is not listed is not allowed.
class ArchitectureTest {
    private static final String HOME = "org.complang";
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(HOME);

    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("wording", List.of()),
            Map.entry("source", List.of()),
            Map.entry("diagnostic", List.of("source", "wording")),
            Map.entry("table", List.of()),
            Map.entry("syntax", List.of("diagnostic", "source", "wording")),
            Map.entry("model", List.of("wording")),
            Map.entry("check", List.of("syntax", "model", "diagnostic", "source", "wording")),
            Map.entry("data", List.of("model", "table", "diagnostic", "wording")),
            Map.entry("decision", List.of("wording")),
            Map.entry("phrasing", List.of("model", "wording")),
            Map.entry("evaluate", List.of("model", "data", "decision", "phrasing", "wording")),
            Map.entry("impact", List.of("model", "decision", "phrasing", "wording")),
            Map.entry("bulk", List.of("model", "data", "table", "evaluate", "decision", "diagnostic", "wording")),
            Map.entry("plan", List.of("model", "data", "decision", "evaluate", "phrasing", "wording")),
            Map.entry("certificate", List.of("model", "data", "decision", "diagnostic", "evaluate", "wording")),
            Map.entry("forecast", List.of("model", "data", "decision", "phrasing", "evaluate", "wording")),
            Map.entry("whatif", List.of("model", "data", "diagnostic", "source", "syntax", "check", "wording")),
            Map.entry("examples", List.of("model", "data", "decision", "diagnostic", "evaluate", "wording")),
            Map.entry("explain", List.of("decision", "report", "wording")),
            Map.entry("document", List.of("model", "phrasing", "wording")),
            Map.entry("sql", List.of("model", "data", "decision", "diagnostic", "phrasing", "wording")),
            Map.entry("report", List.of("decision", "document", "diagnostic", "source", "wording")));

    @TestFactory
    List<DynamicTest> rooms() {
        List<DynamicTest> tests = new ArrayList<>();
        MAY_IMPORT.forEach((room, allowed) -> {
            List<String> packages = new ArrayList<>(List.of("java..", "javax.xml.stream..", "org.antlr..", "org.apache.commons.numbers..", "com.ibm.icu..", "tools.jackson..", "de.siegmar..", "dev.hardwood..", "org.xerial.snappy..", "com.github.luben.zstd..", "javax.sql..", ""));
            packages.add(HOME + "." + room + "..");
            allowed.forEach(other -> packages.add(HOME + "." + other + ".."));
            tests.add(DynamicTest.dynamicTest(room + " imports only " + allowed, () -> classes().that().resideInAPackage(HOME + "." + room + "..")
                    .should().onlyDependOnClassesThat().resideInAnyPackage(packages.toArray(String[]::new)).check(CLASSES)));
        });
        return tests;
    }

    @Test
    void roomsNeedOneAnotherInOneDirection() {
        slices().matching(HOME + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /// The way into Spark is built in a profile of its own only, and like the command line lies outside.
    @Test
    void everyRoomIsKnown() {
        List<String> rooms = CLASSES.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(HOME + "."))
                .map(name -> name.substring(HOME.length() + 1).split("\\.")[0]).distinct().filter(room -> !List.of("cli", "spark").contains(room)).toList();
        org.assertj.core.api.Assertions.assertThat(MAY_IMPORT.keySet()).containsAll(rooms);
    }

    /// What checks certificates shares nothing with what decides, nor with what writes them.
    @Test
    void theCheckerOfCertificatesStandsAlone() {
        classes().that().resideInAPackage(HOME + ".certificate.check..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tools.jackson.core..", HOME + ".certificate.check..").check(CLASSES);
    }

    @Test
    void onlySyntaxSeesAntlr() {
        noClasses().that().resideOutsideOfPackage(HOME + ".syntax..").should().dependOnClassesThat().resideInAnyPackage("org.antlr..", HOME + ".syntax.antlr..").check(CLASSES);
    }

    @Test
    void whatIsGeneratedStaysInSyntax() {
        noClasses().that().resideInAPackage(HOME + ".syntax.ast..").should().dependOnClassesThat().resideInAPackage(HOME + ".syntax.antlr..").check(CLASSES);
    }

    @Test
    void filesAreReadOnlyByTheCommandLineAndTheReaders() {
        noClasses().that().resideOutsideOfPackage(HOME + ".cli..").and().doNotHaveFullyQualifiedName(HOME + ".syntax.ProgrammeFiles").and().resideOutsideOfPackage(HOME + ".bulk..")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files").orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.File").check(CLASSES);
    }

    @Test
    void nobodyAsksTheClock() {
        noClasses().should().callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("now"))).check(CLASSES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime").check(CLASSES);
    }

    /// It has two negative numbers in the wrong order.
    @Test
    void nobodyComparesFractionsByTheLibrary() {
        noClasses().should().callMethod(org.apache.commons.numbers.fraction.BigFraction.class, "compareTo", org.apache.commons.numbers.fraction.BigFraction.class).check(CLASSES);
    }
}
