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
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Imports run one way: platform ← identity ← organization ← everything else. */
class ContextsTest {

    private static final SliceAssignment EACH_PACKAGE_OF_ORGANIZATION = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass item) {
            return resideInAPackage("io.parta.organization..").test(item)
                    ? SliceIdentifier.of(item.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package of organization";
        }
    };

    @Test
    void contextsHaveNoCycles() {
        slices().matching("io.parta.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** Inside a context too: a package knows those it builds on, and is known by those that build on it. */
    @Test
    void packagesOfOrganizationHaveNoCycles() {
        slices().assignedFrom(EACH_PACKAGE_OF_ORGANIZATION)
                .should()
                .beFreeOfCycles()
                .check(MAIN);
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
