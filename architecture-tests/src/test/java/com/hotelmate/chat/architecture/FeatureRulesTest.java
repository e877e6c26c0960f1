package com.hotelmate.chat.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import planted.circle.chat.application.welcome.Welcome;
import planted.circle.chat.domain.lobby.Lobby;
import planted.mixedchats.chat.domain.staffchat.Gossip;

/** Inside a ring, packages are features; they lean on each other in one direction. */
@TheHouse
class FeatureRulesTest {

    @ArchTest
    static final ArchRule FEATURES_OF_THE_DOMAIN_FORM_NO_CIRCLE = slices().matching("..chat.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features that need each other are one feature, and can be neither read nor changed alone");

    @ArchTest
    static final ArchRule FEATURES_OF_THE_APPLICATION_FORM_NO_CIRCLE = slices().matching("..chat.application.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features that need each other are one feature, and can be neither read nor changed alone");

    @ArchTest
    static final ArchRule GUEST_CHAT_AND_STAFF_CHAT_LIVE_APART = slices().matching("..chat.*.(guestchat|staffchat)..")
            .should()
            .notDependOnEachOther()
            .because("they differ in permissions, receipts and channels, and share only vocabulary");

    @Test
    void aCircleInTheDomainIsCaught() {
        Planted.assertCaught(FEATURES_OF_THE_DOMAIN_FORM_NO_CIRCLE, Lobby.class);
    }

    @Test
    void aCircleInTheApplicationIsCaught() {
        Planted.assertCaught(FEATURES_OF_THE_APPLICATION_FORM_NO_CIRCLE, Welcome.class);
    }

    @Test
    void staffChatThatUsesGuestChatIsCaught() {
        Planted.assertCaught(GUEST_CHAT_AND_STAFF_CHAT_LIVE_APART, Gossip.class);
    }
}
