package org.wasl.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may depend on whom (docs/architecture.md), and that the words of a human language stay in data files. */
class ArchitectureTest {
    private static final JavaClasses WASL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.wasl");

    private static void holds(ArchRule rule) {
        rule.check(WASL);
    }

    @Test
    void seesAllFourModules() {
        for (String module : List.of("ontology", "extractor", "store", "shell")) {
            assertThat(WASL).anyMatch(c -> c.getPackageName().startsWith("org.wasl." + module));
        }
    }

    @Test
    void keepsExtractorAndStoreApart() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.wasl.extractor..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.wasl.store..", "org.wasl.shell.."));
        holds(noClasses()
                .that()
                .resideInAPackage("org.wasl.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.wasl.extractor..", "org.wasl.shell.."));
        holds(noClasses()
                .that()
                .resideInAPackage("org.wasl.ontology..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.wasl.extractor..", "org.wasl.store..", "org.wasl.shell.."));
    }

    @Test
    void keepsJenaOutOfTheReader() {
        holds(classes()
                .that()
                .resideInAPackage("org.wasl.extractor..")
                .and()
                .resideOutsideOfPackages("org.wasl.extractor.rdf..", "org.wasl.extractor.eval..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.apache.jena.."));
    }

    @Test
    void keepsLibrariesInTheirModules() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.wasl.extractor..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opennlp..", "org.jsoup.."));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.wasl.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.dboe..", "org.apache.lucene.."));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.wasl.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.jena.fuseki.."));
    }

    /** Letters alone may stand in tables of characters; two in a row are a word, and words are data. */
    @Test
    void holdsNoArabicWordsInCode() throws IOException {
        Pattern comment = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
        Pattern word = Pattern.compile("\\p{IsArabic}{2,}");
        for (String module : List.of("ontology", "extractor", "graph-store", "shell")) {
            try (var files = Files.walk(Path.of(module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String code = comment.matcher(Files.readString(file)).replaceAll("");
                    assertThat(word.matcher(code).results().map(r -> r.group()))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void namesSourceAndLicenceOfEveryTable() throws IOException {
        for (Path folder : List.of(
                Path.of("ontology", "src", "main"),
                Path.of("ontology", "tools"),
                Path.of("extractor", "src", "main"))) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
                    String head = Files.readAllLines(file).stream()
                            .takeWhile(l -> l.startsWith("#"))
                            .reduce("", (a, b) -> a + "\n" + b);
                    assertThat(head).as(file.toString()).contains("source: ", "licence: ");
                }
            }
        }
    }
}
