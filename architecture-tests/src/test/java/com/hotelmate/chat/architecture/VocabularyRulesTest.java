package com.hotelmate.chat.architecture;

import static com.hotelmate.chat.architecture.Places.DATABASE;
import static com.hotelmate.chat.architecture.Places.DRIVEN_PORT;
import static com.hotelmate.chat.architecture.Places.PUSHER;
import static com.hotelmate.chat.architecture.Places.THE_WEB;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planted.channel.chat.application.ChannelForger;
import planted.tenant.chat.application.port.ForgetfulGuests;

/** Words that must be used rightly: the hotel that owns everything, and the names that clients listen to. */
@TheHouse
class VocabularyRulesTest {

    private static final Set<String> MEANINGLESS_WITHOUT_A_HOTEL = Set.of(
            BookingId.class.getName(),
            ConversationId.class.getName(),
            MessageId.class.getName(),
            RoomNumber.class.getName(),
            StaffId.class.getName());

    @ArchTest
    static final ArchRule PORTS_NAME_THE_HOTEL_WITH_EVERY_ID = methods()
            .that()
            .areDeclaredInClassesThat(DRIVEN_PORT)
            .and(describe("take an id", VocabularyRulesTest::takesAnId))
            .should(ArchCondition.from(describe(
                    "take the hotel too",
                    (JavaMethod method) -> method.getRawParameterTypes().stream()
                            .anyMatch(type -> type.isEquivalentTo(HotelSlug.class)))))
            .because("nothing is read or written without its hotel, so no query can forget the tenant");

    // Text put together by hand cannot be seen in class files; that it never becomes a Channel can.
    @ArchTest
    static final ArchRule ONLY_CHANNEL_NAMES_NAMES_CHANNELS = noClasses()
            .that(not(equivalentTo(ChannelNames.class))
                    .and(not(THE_WEB))
                    .and(not(resideInAnyPackage(DATABASE, PUSHER))))
            .should()
            .accessTargetWhere(describe(
                    "a channel is made",
                    access -> access.getTarget().getName().equals("<init>")
                            && access.getTargetOwner().isEquivalentTo(Channel.class)))
            .because(
                    "the names are the wire contract, and live in one place; the web takes them from its clients, a realtime service"
                            + " reports what they listen to, and the"
                            + " database gives back what was put into it");

    private static boolean takesAnId(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(type -> MEANINGLESS_WITHOUT_A_HOTEL.contains(type.getName()));
    }

    @Test
    void aPortThatForgetsTheHotelIsCaught() {
        Planted.assertCaught(PORTS_NAME_THE_HOTEL_WITH_EVERY_ID, ForgetfulGuests.class);
    }

    @Test
    void aChannelNamedElsewhereIsCaught() {
        Planted.assertCaught(ONLY_CHANNEL_NAMES_NAMES_CHANNELS, ChannelForger.class);
    }
}
