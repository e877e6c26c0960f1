package com.hotelmate.chat.architecture;

import static com.hotelmate.chat.architecture.Places.APPLICATION;
import static com.hotelmate.chat.architecture.Places.DELIVERY;
import static com.hotelmate.chat.architecture.Places.DOMAIN;
import static com.hotelmate.chat.architecture.Places.PORTS;
import static com.hotelmate.chat.architecture.Places.isSealed;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import planted.shape.chat.application.bell.LoudBellService;
import planted.shape.chat.application.bell.RingBell;
import planted.shape.chat.application.port.Ledger;
import planted.shape.chat.domain.BellFact;
import planted.shape.chat.domain.BellId;
import planted.shape.chat.domain.Mood;

/** What a thing is shows in its shape. */
@TheHouse
class ShapeRulesTest {

    private static final DescribedPredicate<JavaClass> VALUES =
            describe("values", type -> type.isRecord() || type.isEnum());

    private static final DescribedPredicate<JavaClass> MEMBERS_OF_A_SEALED_FAMILY = describe(
            "members of a sealed family",
            type -> !type.isInterface()
                    && !type.isAnonymousClass()
                    && type.getAllRawInterfaces().stream()
                            .anyMatch(family -> family.getPackageName().contains(".chat.") && isSealed(family)));

    @ArchTest
    static final ArchRule PORTS_ARE_INTERFACES_AND_VALUES = classes()
            .that()
            .resideInAPackage(PORTS)
            .and()
            .doNotHaveModifier(SYNTHETIC)
            .should(ArchCondition.from(describe(
                    "be interfaces, records, enums or what those throw",
                    type -> type.isInterface() || VALUES.test(type) || type.isAssignableTo(RuntimeException.class))))
            .because("whoever writes an adapter needs to see what is asked, and nothing of how it is used");

    @ArchTest
    static final ArchRule IDS_COMMANDS_AND_QUERIES_ARE_RECORDS = classes()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .and()
            .haveNameMatching(".*(Id|[.$]Command|[.$]Query)")
            .should()
            .beRecords()
            .because("they are what they consist of, cannot change, and check themselves when they are made");

    @ArchTest
    static final ArchRule FAMILIES_OF_THE_DOMAIN_ARE_CLOSED = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            .areInterfaces()
            .and()
            .arePublic()
            .and()
            .haveSimpleNameNotEndingWith("Policy")
            .and()
            // Both chats have one, in packages that must not know each other, and a seal reaches no further than one.
            .doNotBelongToAnyOf(LoggedChange.class)
            .should(ArchCondition.from(describe("be sealed", Places::isSealed)))
            .because("a table over facts, authors or actors is complete only if nobody can add one elsewhere");

    @ArchTest
    static final ArchRule MEMBERS_OF_CLOSED_FAMILIES_ARE_VALUES = classes()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .and(are(MEMBERS_OF_A_SEALED_FAMILY))
            .should(ArchCondition.from(VALUES))
            .because("facts are stored, compared and rendered long after they happened");

    @ArchTest
    static final ArchRule SERVICES_STAY_BEHIND_THEIR_PORT = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and()
            .resideOutsideOfPackage(PORTS)
            .and()
            .haveSimpleNameEndingWith("Service")
            .should(haveModifier(FINAL))
            .andShould()
            .bePackagePrivate()
            .andShould(ArchCondition.from(describe(
                    "implement a driving port of their own package",
                    service -> service.getRawInterfaces().stream()
                            .anyMatch(port -> port.getPackage().equals(service.getPackage())))))
            .because("the driving port is the whole face of a use case");

    @ArchTest
    static final ArchRule DRIVING_PORTS_WIRE_THEMSELVES = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and()
            .resideOutsideOfPackages(PORTS, DELIVERY)
            .and()
            .areTopLevelClasses()
            .and(describe("are interfaces that anybody may implement", Places::isOpenInterface))
            .should(ArchCondition.from(describe(
                    "have a static factory `using`",
                    port -> port.getMethods().stream()
                            .anyMatch(method -> method.getName().equals("using")
                                    && method.getModifiers().contains(STATIC)
                                    && method.getRawReturnType().equals(port)))))
            .because("the service behind it is nobody's business, so the port itself hands it out");

    @Test
    void aPortWithABodyIsCaught() {
        Planted.assertCaught(PORTS_ARE_INTERFACES_AND_VALUES, Ledger.class);
    }

    @Test
    void anIdThatCanChangeIsCaught() {
        Planted.assertCaught(IDS_COMMANDS_AND_QUERIES_ARE_RECORDS, BellId.class);
    }

    @Test
    void anOpenFamilyIsCaught() {
        Planted.assertCaught(FAMILIES_OF_THE_DOMAIN_ARE_CLOSED, Mood.class);
    }

    @Test
    void aFactThatIsNoRecordIsCaught() {
        Planted.assertCaught(MEMBERS_OF_CLOSED_FAMILIES_ARE_VALUES, BellFact.Rung.class);
    }

    @Test
    void aServiceThatShowsItselfIsCaught() {
        Planted.assertCaught(SERVICES_STAY_BEHIND_THEIR_PORT, LoudBellService.class);
    }

    @Test
    void aDrivingPortThatNobodyCanWireIsCaught() {
        Planted.assertCaught(DRIVING_PORTS_WIRE_THEMSELVES, RingBell.class);
    }
}
