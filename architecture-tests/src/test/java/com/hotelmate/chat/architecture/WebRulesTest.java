package com.hotelmate.chat.architecture;

import static com.hotelmate.chat.architecture.Places.ADAPTERS;
import static com.hotelmate.chat.architecture.Places.APPLICATION;
import static com.hotelmate.chat.architecture.Places.DELIVERY;
import static com.hotelmate.chat.architecture.Places.DRIVEN_PORT;
import static com.hotelmate.chat.architecture.Places.LIMITS;
import static com.hotelmate.chat.architecture.Places.REST;
import static com.hotelmate.chat.architecture.Places.STANDALONE;
import static com.hotelmate.chat.architecture.Places.THE_WEB;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import planted.backdoor.chat.adapter.rest.BackDoorRoutes;
import planted.foreigntechnology.chat.adapter.archive.JavalinArchive;
import planted.foreigntechnology.chat.adapter.rest.SqlRoutes;
import planted.foreigntechnology.chat.adapter.rest.TypedRoutes;
import planted.foreigntechnology.chat.application.JsonUseCase;

/** The web drives, and keeps its technology to itself. */
@TheHouse
class WebRulesTest {

    /** The deliveries' machinery is for {@code HotelChat} to wire; its settings and its listener are for everybody. */
    private static final DescribedPredicate<JavaClass> MACHINERY = resideInAPackage(DELIVERY)
            .and(DescribedPredicate.describe("machinery", type -> !type.isInterface() && !type.isRecord()));

    @ArchTest
    static final ArchRule THE_WEB_DRIVES = classes()
            .that(THE_WEB)
            .should(new ArchCondition<>("reach the application only by what it offers to drivers") {
                @Override
                public void check(JavaClass route, ConditionEvents events) {
                    route.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> resideInAPackage(APPLICATION).test(dependency.getTargetClass()))
                            .filter(dependency -> !mayUse(route, dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(route, dependency.getDescription())));
                }
            })
            .because("a route that reads a store itself has skipped the rules; it may answer a driven port, though,"
                    + " and counts requests and remembers repeated ones, which no use case ever hears of");

    @ArchTest
    static final ArchRule THE_WEB_SERVER_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(REST, "..chat.adapter.websocket..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
            .because("whoever embeds the chat brings a web server of their own");

    @ArchTest
    static final ArchRule THE_DATABASE_STAYS_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("..chat.adapter.jooq..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.flywaydb..", "com.zaxxer..")
            .because("how things are stored is one adapter's secret");

    @ArchTest
    static final ArchRule FORMATS_STAY_OUTSIDE_THE_RINGS = noClasses()
            .that()
            .resideOutsideOfPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "com.google.gson..")
            .because("JSON is how the outside speaks");

    @ArchTest
    static final ArchRule COMMAND_LINE_AND_LOG_BACKEND_STAY_WITH_THE_PROGRAM = noClasses()
            .that()
            .resideOutsideOfPackage(STANDALONE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "ch.qos.logback..")
            .because("they are optional: an embedder of the routes does not have them");

    private static boolean mayUse(JavaClass route, JavaClass target) {
        boolean answersIt = DRIVEN_PORT.test(target) && route.isAssignableTo(target.getName());
        return answersIt
                || target.isEquivalentTo(IdempotencyKeys.class)
                || resideInAPackage(LIMITS).test(target)
                || not(DRIVEN_PORT.or(MACHINERY)).test(target);
    }

    @Test
    void aRouteThatReadsAStoreIsCaught() {
        Planted.assertCaught(THE_WEB_DRIVES, BackDoorRoutes.class);
    }

    @Test
    void aWebServerInAStoreIsCaught() {
        Planted.assertCaught(THE_WEB_SERVER_STAYS_AT_THE_EDGE, JavalinArchive.class);
    }

    @Test
    void aDatabaseInTheWebIsCaught() {
        Planted.assertCaught(THE_DATABASE_STAYS_IN_ITS_ADAPTER, SqlRoutes.class);
    }

    @Test
    void jsonInAUseCaseIsCaught() {
        Planted.assertCaught(FORMATS_STAY_OUTSIDE_THE_RINGS, JsonUseCase.class);
    }

    @Test
    void aCommandLineInARouteIsCaught() {
        Planted.assertCaught(COMMAND_LINE_AND_LOG_BACKEND_STAY_WITH_THE_PROGRAM, TypedRoutes.class);
    }
}
