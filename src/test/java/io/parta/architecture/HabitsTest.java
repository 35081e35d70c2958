package io.parta.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.parta.architecture.Code.ALL;
import static io.parta.architecture.Code.MAIN;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.parta.organization.OrganizationStanding;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.IntSummaryStatistics;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;

/** What nobody here does, and what each kind of class is made of. */
class HabitsTest {

    /** An event loop that waits answers nobody. */
    @Test
    void nobodyAwaitsAReactiveResult() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Uni.class))).and(target(name("await"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Multi.class))).and(target(name("toIterable"))))
                .check(MAIN);
    }

    /** A sleep is a guess about time: main code reacts, tests wait for what they wait for. */
    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(name("sleep"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(TimeUnit.class))).and(target(name("sleep"))))
                .check(ALL);
    }

    /**
     * Work that blocks goes to named workers that are bounded; and a worker that shared the context of an operation has
     * seen another's request there (docs/decisions/0112).
     */
    @Test
    void onlyTheNamedWorkersBlock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("BlockingWorkers")
                .should()
                .callMethodWhere(target(name("executeBlocking")))
                .check(MAIN);
    }

    /** Blocking JDBC is for Flyway's migrations and for starting the embedded engines, nothing else. */
    @Test
    void nobodyTalksBlockingJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.parta.platform.engines..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal.."))
                .check(MAIN);
    }

    /** A policy decides from what it is given: the same inputs, the same answer, in a mutation and in viewerActions. */
    @Test
    void policiesKnowTheJdkAndOwnTypesOnly() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.parta..", "org.jspecify.."))
                .check(MAIN);
    }

    /** ID-7: a standing made elsewhere could forget to ask what the log-in is worth. */
    @Test
    void onlyStandingsJudgeALogIn() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Standings")
                .should()
                .callConstructorWhere(target(owner(assignableTo(OrganizationStanding.class))))
                .check(MAIN);
    }

    /** Nothing looks at a limit of an argument: an input declares its limits, and the check of inputs looks at them (0185). */
    @Test
    void limitsStandInInputs() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(GraphQLApi.class)
                .should(new ArchCondition<JavaMethod>("have no limits at their parameters") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean limited = method.getParameters().stream()
                                .flatMap(parameter -> parameter.getAnnotations().stream())
                                .anyMatch(annotation ->
                                        annotation.getRawType().getPackageName().startsWith("jakarta.validation"));
                        events.add(new SimpleConditionEvent(method, !limited, method.getFullName()));
                    }
                })
                .check(MAIN);
    }

    /** A resolver translates; the service knows. It holds no statement, and a dozen lines leave room for no rule. */
    @Test
    void resolversAreThin() {
        noClasses()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.vertx.sqlclient..",
                        "io.vertx.pgclient..",
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "io.parta.platform.persistence.."))
                .check(MAIN);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(GraphQLApi.class)
                .and()
                .arePublic()
                .should(spanAtMostLines(12))
                .check(MAIN);
    }

    @Test
    void operationsAreDescribed() {
        methods()
                .that()
                .areAnnotatedWith(Query.class)
                .or()
                .areAnnotatedWith(Mutation.class)
                .or()
                .areAnnotatedWith("io.smallrye.graphql.api.Subscription")
                .should()
                .beAnnotatedWith(Description.class)
                .check(MAIN);
    }

    /** A name says what a thing is, not that something had to be put somewhere. */
    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Dto|DTO)(\\$.*)?")
                .check(ALL);
    }

    private static ArchCondition<JavaMethod> spanAtMostLines(int lines) {
        return new ArchCondition<>("span at most " + lines + " lines") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                int span = span(item);
                events.add(new SimpleConditionEvent(
                        item, span <= lines, item.getFullName() + " spans " + span + " lines"));
            }
        };
    }

    private static int span(JavaCodeUnit code) {
        IntSummaryStatistics at = code.getCallsFromSelf().stream()
                .mapToInt(call -> call.getLineNumber())
                .filter(line -> line > 0)
                .summaryStatistics();
        return at.getCount() == 0 ? 0 : at.getMax() - at.getMin() + 1;
    }
}
