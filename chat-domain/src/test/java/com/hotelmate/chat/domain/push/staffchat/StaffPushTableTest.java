package com.hotelmate.chat.domain.push.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushText;
import com.hotelmate.chat.domain.push.PushWriter;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.Receipt;
import com.hotelmate.chat.domain.staffchat.StaffAuthor;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StaffPushTableTest {

    private static final Instant AT = Instant.parse("2026-01-05T10:30:00Z");
    private static final StaffProfile CIARA = profile("Ciara", 7);
    private static final StaffProfile LIAM = profile("Liam", 8);
    private static final StaffProfile HUGH = profile("Hugh", 9);
    private static final MessageId MESSAGE = new MessageId(501);

    private final StaffPushRouting routing = new StaffPushRouting(new PushWriter(() -> "https://hotel.example"));

    @Nested
    class AMessage {

        @Test
        void reachesTheOtherOfTwo() {
            assertThat(rulings(created(), pair(), message("Towels for 101, please")))
                    .isEqualTo("""
                            staff 8: 💬 Ciara Walsh
                              Towels for 101, please
                              type=staff_chat_message
                              conversation_id=123
                              message_id=501
                              hotel_slug=killarney
                              click_action=/staff-chat/killarney/conversation/123
                              url=https://hotel.example/staff-chat/killarney/conversation/123
                              sender_id=7
                              sender_name=Ciara Walsh
                              is_group=false
                            """);
        }

        @Test
        void namesTheGroup() {
            assertThat(rulings(created(), group(Optional.of("Night shift")), message("Hello")))
                    .contains("staff 8: 💬 Ciara Walsh in Night shift\n", "staff 9: 💬 Ciara", "is_group=true");
            assertThat(rulings(created(), group(Optional.empty()), message("Hello")))
                    .contains("staff 8: 💬 Ciara Walsh in Group Chat\n");
        }

        @Test
        void mentionsInsteadOfReachingPlainly() {
            assertThat(rulings(created(LIAM), group(Optional.of("Night shift")), mentioning(LIAM)))
                    .isEqualTo("""
                            staff 8: @️⃣ Ciara Walsh mentioned you in Night shift
                              @liam towels
                              type=staff_chat_mention
                              conversation_id=123
                              message_id=501
                              hotel_slug=killarney
                              click_action=/staff-chat/killarney/conversation/123
                              url=https://hotel.example/staff-chat/killarney/conversation/123
                              sender_id=7
                              sender_name=Ciara Walsh
                              is_group=true
                              mentioned_staff_id=8
                              priority=high
                            staff 9: 💬 Ciara Walsh in Night shift
                              @liam towels
                              type=staff_chat_message
                              conversation_id=123
                              message_id=501
                              hotel_slug=killarney
                              click_action=/staff-chat/killarney/conversation/123
                              url=https://hotel.example/staff-chat/killarney/conversation/123
                              sender_id=7
                              sender_name=Ciara Walsh
                              is_group=true
                            """);
        }

        @Test
        void leavesNoPushForWhoeverHasReadIt() {
            assertThat(rulings(created(), group(Optional.empty()), message("Hello", read(LIAM, AT))))
                    .contains("staff 8: no push, already_read\n", "staff 9: 💬");
        }

        @Test
        void leavesNoPushOnceItWasDeleted() {
            assertThat(rulings(created(LIAM), pair(), Optional.empty())).isEqualTo("staff 8: no push, deleted\n");
        }

        @Test
        void leavesNoPushForWhoeverLeft() {
            StaffConversation withoutHugh = group(Optional.empty(), Optional.of(AT));

            assertThat(rulings(created(), withoutHugh, message("Hello")))
                    .contains("staff 8: 💬", "staff 9: no push, left\n");
        }

        @Test
        void ofTheChatItselfReachesNobody() {
            StaffFact line = new StaffFact.MessageCreated(MESSAGE, Optional.empty(), List.of());

            assertThat(rulings(line, group(Optional.empty()), message("Hugh Walsh left")))
                    .isEmpty();
        }
    }

    @Nested
    class AnEdit {

        @Test
        void beforeTheMessageHasLeftIsToldOfByTheMessage() {
            assertThat(rulings(created(), group(Optional.empty()), mentioning(LIAM)))
                    .contains(
                            "staff 8: @️⃣ Ciara Walsh mentioned you in Group Chat\n",
                            "staff 9: 💬 Ciara Walsh in Group Chat\n");
            assertThat(rulings(created(LIAM), group(Optional.empty()), mentioning(HUGH)))
                    .contains(
                            "staff 8: 💬 Ciara Walsh in Group Chat\n",
                            "staff 9: @️⃣ Ciara Walsh mentioned you in Group Chat\n");
        }

        @Test
        void tellsNobodyWhomALaterOneDoesNotMention() {
            assertThat(rulings(mentioningLiam, group(Optional.empty()), mentioning(HUGH)))
                    .isEmpty();
        }

        @Test
        void tellsNobodyWhoLeft() {
            StaffFact mentioningHugh = new StaffFact.MessageEdited(MESSAGE, CIARA.id(), List.of(HUGH.id()));

            assertThat(rulings(mentioningHugh, group(Optional.empty(), Optional.of(AT)), mentioning(HUGH)))
                    .isEqualTo("staff 9: no push, left\n");
        }

        @Test
        void ofWhatIsDeletedTellsNobody() {
            assertThat(rulings(mentioningLiam, group(Optional.empty()), Optional.empty()))
                    .isEqualTo("staff 8: no push, deleted\n");
        }

        private final StaffFact mentioningLiam = new StaffFact.MessageEdited(MESSAGE, CIARA.id(), List.of(LIAM.id()));

        @Test
        void reachesWhomItMentionsAnew() {
            assertThat(rulings(mentioningLiam, group(Optional.empty()), mentioning(LIAM)))
                    .startsWith("staff 8: @️⃣ Ciara Walsh mentioned you in Group Chat\n")
                    .doesNotContain("staff 9");
        }

        @Test
        void reachesWhoeverReadTheTextBefore() {
            assertThat(rulings(mentioningLiam, pair(), mentioning(LIAM, read(LIAM, AT.minusSeconds(1)))))
                    .startsWith("staff 8: @️⃣ Ciara Walsh mentioned you\n");
            assertThat(rulings(mentioningLiam, pair(), mentioning(LIAM, read(LIAM, AT.plusSeconds(1)))))
                    .isEqualTo("staff 8: no push, already_read\n");
        }

        @Test
        void thatMentionsNobodyAnewReachesNobody() {
            assertThat(rulings(new StaffFact.MessageEdited(MESSAGE, CIARA.id(), List.of()), pair(), message("Hi")))
                    .isEmpty();
        }
    }

    @Nested
    class ANewConversation {

        private final StaffFact begun = new StaffFact.ConversationCreated(CIARA.id());

        @Test
        void reachesTheOtherOfTwo() {
            assertThat(rulings(begun, pair(), Optional.empty())).isEqualTo("""
                            staff 8: 💬 New Chat with Ciara Walsh
                              You can now start chatting
                              type=staff_chat_new_conversation
                              conversation_id=123
                              hotel_slug=killarney
                              click_action=/staff-chat/killarney/conversation/123
                              url=https://hotel.example/staff-chat/killarney/conversation/123
                              creator_id=7
                              creator_name=Ciara Walsh
                            """);
        }

        @Test
        void reachesEverybodyElseInAGroup() {
            assertThat(rulings(begun, group(Optional.of("Night shift")), Optional.empty())
                            .lines())
                    .contains(
                            "staff 8: 👥 New Group Chat: Night shift",
                            "staff 9: 👥 New Group Chat: Night shift",
                            "  Ciara Walsh added you to a group conversation");
            assertThat(rulings(begun, group(Optional.empty()), Optional.empty()).lines())
                    .contains("staff 8: 👥 New Group Chat");
        }

        @Test
        void leavesNoPushForWhoeverLeft() {
            assertThat(rulings(begun, group(Optional.empty(), Optional.of(AT)), Optional.empty())
                            .lines())
                    .contains("staff 8: 👥 New Group Chat", "staff 9: no push, left");
        }
    }

    @Test
    void readingReachesNobody() {
        assertThat(rulings(new StaffFact.MessagesRead(LIAM.id(), List.of(MESSAGE)), pair(), message("Hi")))
                .isEmpty();
    }

    private String rulings(StaffFact fact, StaffConversation in, Optional<StaffMessage> message) {
        StaffChange change = new StaffChange(
                in.hotel(),
                in.id(),
                4,
                AT,
                fact,
                in.members().stream().map(Member::id).toList(),
                List.of());
        return PushText.of(routing.rulings(new LoggedStaffChange(
                change, in, message.map(found -> new QuotedStaffMessage(found, Optional.empty())))));
    }

    private static StaffFact created(StaffProfile... mentioned) {
        return new StaffFact.MessageCreated(
                MESSAGE,
                Optional.of(CIARA.id()),
                Stream.of(mentioned).map(StaffProfile::id).toList());
    }

    private static Optional<StaffMessage> message(String text, Receipt... receipts) {
        return message(text, List.of(), receipts);
    }

    private static Optional<StaffMessage> mentioning(StaffProfile person, Receipt... receipts) {
        return message("@liam towels", List.of(person.id()), receipts);
    }

    private static Optional<StaffMessage> message(String text, List<StaffId> mentions, Receipt... receipts) {
        return Optional.of(new StaffMessage(
                MESSAGE,
                new ConversationId(123),
                new StaffAuthor.Colleague(CIARA),
                text,
                Optional.empty(),
                Optional.empty(),
                mentions,
                List.of(),
                List.of(receipts),
                Optional.empty(),
                AT,
                4,
                4,
                Optional.empty(),
                0,
                Optional.empty()));
    }

    private static Receipt read(StaffProfile reader, Instant at) {
        return new Receipt(reader.id(), at);
    }

    private static StaffConversation pair() {
        return conversation(false, Optional.empty(), List.of(member(CIARA), member(LIAM)));
    }

    private static StaffConversation group(Optional<String> title) {
        return group(title, Optional.empty());
    }

    private static StaffConversation group(Optional<String> title, Optional<Instant> hughLeft) {
        return conversation(true, title, List.of(member(CIARA), member(LIAM), new Member(HUGH, AT, hughLeft, 0)));
    }

    private static StaffConversation conversation(boolean isGroup, Optional<String> title, List<Member> members) {
        return new StaffConversation(
                new ConversationId(123),
                new HotelSlug("killarney"),
                isGroup,
                title,
                CIARA.id(),
                members,
                AT,
                AT,
                4,
                Optional.empty());
    }

    private static Member member(StaffProfile profile) {
        return new Member(profile, AT, Optional.empty(), 0);
    }

    private static StaffProfile profile(String name, long id) {
        return StaffProfile.of(AStaffMember.named(name, id).build());
    }
}
