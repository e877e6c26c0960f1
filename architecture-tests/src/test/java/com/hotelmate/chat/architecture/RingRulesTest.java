package com.hotelmate.chat.architecture;

import static com.hotelmate.chat.architecture.Places.ADAPTERS;
import static com.hotelmate.chat.architecture.Places.APPLICATION;
import static com.hotelmate.chat.architecture.Places.DOMAIN;
import static com.hotelmate.chat.architecture.Places.PORTS;
import static com.hotelmate.chat.architecture.Places.REST;
import static com.hotelmate.chat.architecture.Places.STANDALONE;
import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import planted.driving.chat.adapter.archive.Archive;
import planted.jsonindomain.chat.domain.JsonGuest;
import planted.neighbours.chat.adapter.fax.Fax;
import planted.reachingin.chat.adapter.rest.ImpatientRoutes;
import planted.webinapplication.chat.application.KnockOnTheWeb;

/** Dependencies point inwards only: adapter, application, domain. */
@TheHouse
class RingRulesTest {

    private static final String[] HARMLESS_JDK = {
        "java.lang",
        "java.lang.invoke",
        "java.lang.reflect",
        "java.math",
        "java.nio.charset",
        "java.time..",
        "java.util",
        "java.util.concurrent..",
        "java.util.function",
        "java.util.random",
        "java.util.regex",
        "java.util.stream",
        "org.jspecify.annotations",
    };

    private static final DescribedPredicate<JavaClass> A_REFUSAL = assignableTo(RejectedException.class)
            .or(assignableTo(Rejection.class))
            .as("are a refusal");

    @ArchTest
    static final ArchRule THE_DOMAIN_NEEDS_NOTHING = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAPackage(DOMAIN).or(resideInAnyPackage(HARMLESS_JDK)))
            .because("rules that know no I/O, no framework and no format can be read, tested and kept for decades");

    @ArchTest
    static final ArchRule THE_APPLICATION_NEEDS_ONLY_THE_DOMAIN = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat(resideInAPackage(DOMAIN)
                    .or(resideInAPackage(APPLICATION))
                    .or(resideInAnyPackage(HARMLESS_JDK))
                    .or(resideInAPackage("com.google.common.."))
                    .or(resideInAPackage("com.google.errorprone.annotations")))
            .because("a use case says what it needs by a port, so that the technology behind it can be another one");

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER = slices().matching("..chat.adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage(STANDALONE), alwaysTrue())
            .because("an embedder takes one adapter without the others; only the composition root sees them together");

    @ArchTest
    static final ArchRule NOBODY_OUTSIDE_REACHES_A_SERVICE = noClasses()
            .that()
            .resideInAPackage(ADAPTERS)
            .should()
            .dependOnClassesThat(resideInAPackage(APPLICATION)
                    .and(not(resideInAPackage(PORTS)))
                    .and(nameMatching(".*Service(\\$.*)?")))
            .because("the driving port is the whole face of a use case");

    @ArchTest
    static final ArchRule DRIVEN_ADAPTERS_SEE_ONLY_DRIVEN_PORTS = classes()
            .that(resideInAPackage(ADAPTERS).and(not(resideInAPackage(REST))))
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage(APPLICATION))
                    .or(resideInAPackage(PORTS))
                    .or(A_REFUSAL))
            .because("storage and realtime answer the application, at most by a refusal that their port promises, and"
                    + " never give it orders");

    @Test
    void jsonInTheDomainIsCaught() {
        Planted.assertCaught(THE_DOMAIN_NEEDS_NOTHING, JsonGuest.class);
    }

    @Test
    void theWebInTheApplicationIsCaught() {
        Planted.assertCaught(THE_APPLICATION_NEEDS_ONLY_THE_DOMAIN, KnockOnTheWeb.class);
    }

    @Test
    void anAdapterThatCallsItsNeighbourIsCaught() {
        Planted.assertCaught(ADAPTERS_DO_NOT_KNOW_EACH_OTHER, Fax.class);
    }

    @Test
    void aRouteThatReachesAServiceIsCaught() {
        Planted.assertCaught(NOBODY_OUTSIDE_REACHES_A_SERVICE, ImpatientRoutes.class);
    }

    @Test
    void aStoreThatGivesOrdersIsCaught() {
        Planted.assertCaught(DRIVEN_ADAPTERS_SEE_ONLY_DRIVEN_PORTS, Archive.class);
    }
}
