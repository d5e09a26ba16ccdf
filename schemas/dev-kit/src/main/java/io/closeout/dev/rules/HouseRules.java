package io.closeout.dev.rules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A service keeps these by extending this class in a test and naming its package. */
public abstract class HouseRules {

    private static final String REACTION = "io.closeout.kit.inbox.Reaction";
    private static final String[] FOREIGN_TO_REACTIONS = {
        "org.apache.kafka..", "jakarta.transaction..", "java.net.http..", "jakarta.ws.rs..", "io.quarkus.mailer.."
    };

    /** The root package of the service, such as {@code io.closeout.invoicing}. */
    protected abstract String rootPackage();

    /** The rules by the sentence that tells what they demand. */
    public static Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("only Channels knows Kafka", onlyChannelsKnowsKafka());
        rules.putAll(rulesOfReactions());
        rules.putAll(rulesOfValues());
        rules.putAll(rulesOfShape());
        return rules;
    }

    private static Map<String, ArchRule> rulesOfReactions() {
        return Map.of(
                "a reaction is package-private",
                reactions().should(bePackagePrivate()).allowEmptyShould(true),
                "a reaction is named <Does>When<Event>",
                reactions().should().haveSimpleNameContaining("When").allowEmptyShould(true),
                "a reaction knows no Kafka, transaction, HTTP or mail",
                noClasses()
                        .that(areReactions())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FOREIGN_TO_REACTIONS)
                        .allowEmptyShould(true));
    }

    private static Map<String, ArchRule> rulesOfValues() {
        return Map.of(
                "time comes from the clock",
                noClasses().should().callMethodWhere(Calls.timeFromTheAir()),
                "ids come from Ids",
                noClasses().should().callMethod(java.util.UUID.class, "randomUUID"),
                "no float or double near money",
                noFields()
                        .should()
                        .haveRawType(double.class)
                        .orShould()
                        .haveRawType(float.class)
                        .allowEmptyShould(true));
    }

    private static Map<String, ArchRule> rulesOfShape() {
        return Map.of(
                "no Utils, Helper, Manager or Impl",
                noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|DTO)$"),
                "an entity has no setters",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .allowEmptyShould(true),
                "no field injection",
                noFields().should().beAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true));
    }

    @TestFactory
    Iterable<DynamicTest> everyRuleHolds() {
        var classes = of(rootPackage());
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)))
                .toList();
    }

    private static JavaClasses of(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    private static ArchRule onlyChannelsKnowsKafka() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("Channels")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "io.smallrye.reactive.messaging..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients..");
    }

    private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction reactions() {
        return classes().that(areReactions());
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> areReactions() {
        return JavaClass.Predicates.implement(REACTION);
    }
}
