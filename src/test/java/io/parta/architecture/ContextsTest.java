package io.parta.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.parta.architecture.Code.MAIN;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Imports run one way: platform ← identity ← organization ← everything else. */
class ContextsTest {

    @Test
    void contextsHaveNoCycles() {
        slices().matching("io.parta.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void thePlatformKnowsNoContext() {
        noClasses()
                .that()
                .resideInAPackage("io.parta.platform..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.parta..").and(not(resideInAPackage("io.parta.platform.."))))
                .check(MAIN);
    }

    @Test
    void identityKnowsThePlatformOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.parta.identity..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.parta..")
                        .and(not(resideInAnyPackage("io.parta.platform..", "io.parta.identity.."))))
                .check(MAIN);
    }

    @Test
    void organizationKnowsIdentityAndThePlatformOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.parta.organization..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.parta..")
                        .and(not(resideInAnyPackage(
                                "io.parta.platform..", "io.parta.identity..", "io.parta.organization.."))))
                .check(MAIN);
    }

    /** A context's doors are its schema types, its facade, its events and its policies; the rest changes unasked. */
    @Test
    void theInsidesOfAContextArePackagePrivate() {
        classes()
                .that(not(resideInAPackage("io.parta.platform..")))
                .and()
                .haveNameMatching(".*(Service|Entity|Repository)")
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    @Test
    void everyPackageSaysThatNullIsMarked() {
        classes().should(stand("in a @NullMarked package")).check(MAIN);
    }

    private static ArchCondition<JavaClass> stand(String where) {
        return new ArchCondition<>("stand " + where) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getName() + " stands not " + where));
            }
        };
    }
}
