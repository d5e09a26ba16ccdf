package io.closeout.events;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** An integrator can depend on this jar without getting a framework. */
class NoFrameworkTest {

    private static final ArchRule JAVA_AND_AVRO_ONLY = classes()
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.apache.avro..", "org.jspecify..", "io.closeout.events.."));

    @Test
    void theCodeUsesJavaAndAvroOnly() {
        var jar = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.closeout.events");

        assertThat(jar).hasSizeGreaterThan(60);
        JAVA_AND_AVRO_ONLY.check(jar);
    }

    @Test
    void theRuleFindsAClassThatUsesMore() {
        var planted = new ClassFileImporter().importClasses(TopicsFile.class);

        assertThatThrownBy(() -> JAVA_AND_AVRO_ONLY.check(planted)).hasMessageContaining("com.fasterxml.jackson");
    }

    @Test
    void theRunTimeDependenciesAreAvroAndAnnotations() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var atRunTime = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/dependencies/dependency[not(scope='test')]/artifactId", pom, XPathConstants.NODESET);

        assertThat(IntStream.range(0, atRunTime.getLength())
                        .mapToObj(i -> atRunTime.item(i).getTextContent()))
                .containsExactlyInAnyOrder("avro", "jspecify");
    }

    @Test
    void noFrameworkIsOnTheClassPathAtAll() {
        assertThat(System.getProperty("java.class.path"))
                .contains("avro")
                .doesNotContain("io/quarkus", "io/smallrye", "io/vertx", "org/jboss", "org/apache/kafka");
    }
}
