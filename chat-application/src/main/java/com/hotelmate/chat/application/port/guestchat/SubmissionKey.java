package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;

/** Under which a submission is unique within a hotel: its sender and the sender's own id for it. */
public record SubmissionKey(Optional<BookingId> guest, Optional<StaffId> staff, ClientMessageId id) {

    /** The key of something the guest of the stay submits. */
    public static SubmissionKey ofGuest(BookingId guest, ClientMessageId id) {
        return new SubmissionKey(Optional.of(guest), Optional.empty(), id);
    }

    /** The key of something the author submits. */
    public static SubmissionKey of(Author author, ClientMessageId id) {
        Optional<BookingId> guest =
                author instanceof Author.Guest writer ? Optional.of(writer.booking()) : Optional.empty();
        return new SubmissionKey(guest, author.staff().map(staff -> staff.id()), id);
    }

    /** The key a message was submitted under, if its client gave it an id. */
    public static Optional<SubmissionKey> of(GuestMessage message) {
        return message.submission().map(submission -> of(message.author(), submission.id()));
    }
}
