package com.hotelmate.chat.architecture;

import static com.hotelmate.chat.architecture.Places.ADAPTERS;
import static com.hotelmate.chat.architecture.Places.DRIVEN_PORT;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.hotelmate.chat.application.port.DefaultAdapters;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.application.port.log.Commits;
import com.hotelmate.chat.application.port.push.PushService;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.application.port.realtime.SignalRelay;
import com.hotelmate.chat.application.port.realtime.SignalSink;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planted.contract.chat.adapter.shoebox.ShoeboxLanes;
import planted.contract.chat.application.port.LostProperty;

/** What a store promises is written once, as tests, and every store is held to it. */
@TheHouse
class ContractRulesTest {

    /**
     * Ports that keep nothing: one technology each, with tests of its own. And those that hosts bring, whose promises are
     * in the contracts of the ports that extend them. A new port keeps something until it is named here.
     */
    private static final Set<String> KEEP_NOTHING = Set.of(
            Alarms.class.getName(),
            BroadcastSink.class.getName(),
            ChannelSigner.class.getName(),
            Commits.Subscription.class.getName(),
            DefaultAdapters.class.getName(),
            LiveAccess.class.getName(),
            MessageListener.class.getName(),
            PushService.class.getName(),
            QueueSink.class.getName(),
            SignalRelay.class.getName(),
            SignalRelay.Subscription.class.getName(),
            SignalSink.class.getName(),
            StaffDirectory.class.getName(),
            Stays.class.getName());

    private static final DescribedPredicate<JavaClass> STORE_PORTS =
            DRIVEN_PORT.and(describe("keep something", port -> !KEEP_NOTHING.contains(port.getName())));

    private static final DescribedPredicate<JavaClass> STORES = describe(
            "stores",
            type -> !type.isInterface()
                    && !type.isAnonymousClass()
                    && !portsOf(type).isEmpty());

    @ArchTest
    static final ArchRule EVERY_STORE_PORT_HAS_A_CONTRACT = classes()
            .that(STORE_PORTS)
            .should(ArchCondition.from(describe("have a contract that speaks of them", Contracts::existsFor)))
            .because("what a port promises beyond its signatures is only true if it is a test");

    @ArchTest
    static final ArchRule EVERY_STORE_IS_HELD_TO_ITS_CONTRACTS = classes()
            .that()
            .resideInAPackage(ADAPTERS)
            .and(are(STORES))
            .should(new ArchCondition<>("be held to the contract of each of their ports by a test of their adapter") {
                @Override
                public void check(JavaClass store, ConditionEvents events) {
                    portsOf(store).stream()
                            .filter(port -> !Contracts.isTested(port, store))
                            .forEach(port -> events.add(SimpleConditionEvent.violated(
                                    store,
                                    "Class <" + store.getName() + "> has no test that is a "
                                            + Contracts.nameFor(port))));
                }
            })
            .because("a host's test in memory means something only if every store does the same");

    private static List<JavaClass> portsOf(JavaClass type) {
        return type.getAllRawInterfaces().stream().filter(STORE_PORTS).toList();
    }

    @Test
    void aPortWithoutAContractIsCaught() {
        Planted.assertCaught(EVERY_STORE_PORT_HAS_A_CONTRACT, LostProperty.class);
    }

    @Test
    void aStoreThatNobodyTestsIsCaught() {
        Planted.assertCaught(EVERY_STORE_IS_HELD_TO_ITS_CONTRACTS, ShoeboxLanes.class);
    }
}
