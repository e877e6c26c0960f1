package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Reaction}. */
public record ReactionObject(
        long id,
        String emoji,
        long staff,
        long staffId,
        String staffName,
        @Nullable String staffAvatar,
        Instant createdAt) {

    /** Renders the reaction of somebody who takes part in the conversation, or did. */
    public static ReactionObject of(Reaction reaction, StaffConversation in) {
        StaffProfile person = Faces.of(reaction.staff(), in);
        return new ReactionObject(
                reaction.id(),
                reaction.emoji().symbol(),
                person.id().value(),
                person.id().value(),
                person.fullName(),
                person.profileImage().orElse(null),
                reaction.at());
    }
}
