package com.hotelmate.chat.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AMessage;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestMessageObjectTest {

    private static final Instant LATER = Instant.parse("2026-01-05T11:00:00Z");
    private static final AStaffMember CIARA =
            AStaffMember.receptionist("Ciara", 7).department("front_office", "Front office");

    /** The table of GuestMessage in the contract, name by name. */
    @Test
    void hasTheFieldsOfTheContractInTheirOrderAndNoOthers() {
        assertThat(fields(AMessage.fromGuest()).keySet())
                .containsExactly(
                        "id",
                        "message_id",
                        "conversation",
                        "conversation_id",
                        "created_seq",
                        "updated_seq",
                        "client_message_id",
                        "room",
                        "room_number",
                        "booking_id",
                        "sender_type",
                        "sender_role",
                        "sender_id",
                        "sender_name",
                        "staff",
                        "staff_id",
                        "staff_name",
                        "staff_display_name",
                        "staff_role_name",
                        "staff_info",
                        "guest_name",
                        "message",
                        "timestamp",
                        "created_at",
                        "status",
                        "delivered_at",
                        "read_by_staff",
                        "staff_read_at",
                        "read_by_guest",
                        "guest_read_at",
                        "is_read_by_recipient",
                        "read_at",
                        "is_edited",
                        "edited_at",
                        "edit_count",
                        "is_deleted",
                        "deleted_at",
                        "is_system_message",
                        "is_staff_reply",
                        "reply_to",
                        "reply_to_id",
                        "reply_to_message",
                        "attachments",
                        "has_attachments",
                        "attachment_count");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "id, message_id",
        "conversation, conversation_id",
        "sender_type, sender_role",
        "staff, staff_id",
        "staff_id, sender_id",
        "timestamp, created_at",
        "timestamp, delivered_at",
        "reply_to, reply_to_id"
    })
    void hasTwinsThatAreEqual(String one, String other) {
        GuestMessage target = AMessage.fromGuest().build();
        Map<String, ?> answer = Fields.of(
                GuestMessageObject.of(AMessage.from(CIARA.signature()).id(502).quoting(target)));

        assertThat(answer.get(one)).isNotNull().isEqualTo(answer.get(other));
    }

    @Nested
    class OfTheGuest {

        @Test
        void namesTheGuestAndNoStaff() {
            assertThat(fields(AMessage.fromGuest()))
                    .containsEntry("sender_type", "guest")
                    .containsEntry("sender_id", null)
                    .containsEntry("sender_name", "Mary Byrne")
                    .containsEntry("guest_name", "Mary Byrne")
                    .containsEntry("staff", null)
                    .containsEntry("staff_info", null)
                    .containsEntry("is_staff_reply", false)
                    .containsEntry("is_system_message", false);
        }

        @Test
        void isReadByTheStaff() {
            assertThat(fields(AMessage.fromGuest().readAt(LATER)))
                    .containsEntry("status", "read")
                    .containsEntry("read_by_staff", true)
                    .containsEntry("staff_read_at", "2026-01-05T11:00:00Z")
                    .containsEntry("read_by_guest", false)
                    .containsEntry("guest_read_at", null)
                    .containsEntry("is_read_by_recipient", true)
                    .containsEntry("read_at", "2026-01-05T11:00:00Z");
        }

        @Test
        void isWithoutRoomWhenTheStayWas() {
            assertThat(fields(AMessage.fromGuest().withoutRoom()))
                    .containsEntry("room", null)
                    .containsEntry("room_number", null);
        }
    }

    @Nested
    class OfTheStaff {

        @Test
        void isSignedAsAtThatTime() {
            assertThat(fields(AMessage.from(CIARA.signature())))
                    .containsEntry("sender_type", "staff")
                    .containsEntry("sender_id", 7L)
                    .containsEntry("sender_name", "Ciara Walsh")
                    .containsEntry("staff_display_name", "Ciara Walsh")
                    .containsEntry("staff_role_name", "Receptionist")
                    .containsEntry("guest_name", null)
                    .containsEntry("is_staff_reply", true);
        }

        @Test
        void isReadByTheGuest() {
            assertThat(fields(AMessage.from(CIARA.signature()).readAt(LATER)))
                    .containsEntry("read_by_guest", true)
                    .containsEntry("guest_read_at", "2026-01-05T11:00:00Z")
                    .containsEntry("read_by_staff", false)
                    .containsEntry("staff_read_at", null)
                    .containsEntry("is_read_by_recipient", true);
        }
    }

    @Nested
    class OfTheChat {

        @Test
        void belongsToNobodyAndIsReadByNobody() {
            assertThat(fields(AMessage.fromChat()))
                    .containsEntry("sender_type", "system")
                    .containsEntry("sender_id", null)
                    .containsEntry("sender_name", "System")
                    .containsEntry("staff", null)
                    .containsEntry("guest_name", null)
                    .containsEntry("is_system_message", true)
                    .containsEntry("is_staff_reply", false)
                    .containsEntry("read_by_staff", false)
                    .containsEntry("read_by_guest", false)
                    .containsEntry("is_read_by_recipient", false);
        }
    }

    @Nested
    class Changed {

        @Test
        void byAnEditSaysSo() {
            assertThat(fields(AMessage.fromGuest().editedAt(LATER).updatedBy(12)))
                    .containsEntry("is_edited", true)
                    .containsEntry("edited_at", "2026-01-05T11:00:00Z")
                    .containsEntry("edit_count", 1)
                    .containsEntry("created_seq", 8L)
                    .containsEntry("updated_seq", 12L);
        }

        @Test
        void byADeletionHidesItsText() {
            assertThat(fields(AMessage.fromGuest().deletedAt(LATER)))
                    .containsEntry("is_deleted", true)
                    .containsEntry("deleted_at", "2026-01-05T11:00:00Z")
                    .containsEntry("message", "[Message deleted]");
        }
    }

    @Test
    void losesItsQuoteWithTheTarget() {
        GuestMessage answer = AMessage.from(CIARA.signature())
                .answering(AMessage.fromGuest().build())
                .build();

        assertThat(Fields.of(GuestMessageObject.of(new QuotedMessage(answer, Optional.empty()))))
                .containsEntry("reply_to", null)
                .containsEntry("reply_to_id", null)
                .containsEntry("reply_to_message", null);
    }

    private static Map<String, @Nullable Object> fields(AMessage message) {
        return Fields.of(GuestMessageObject.of(message.unquoted()));
    }
}
