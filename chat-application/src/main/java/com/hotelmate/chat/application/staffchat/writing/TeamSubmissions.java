package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.staffchat.work.StaffScene;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import java.util.Optional;

/** Recognises what was sent or forwarded before. */
final class TeamSubmissions {

    private TeamSubmissions() {}

    /** The message that the same submission stored before; a different one under the same id is refused. */
    static Optional<QuotedStaffMessage> repeated(StaffScene scene, Optional<? extends StaffSubmission> submission) {
        Optional<QuotedStaffMessage> stored = scene.locked().repeated();
        stored.ifPresent(message -> requireSame(message, submission));
        return stored;
    }

    private static void requireSame(QuotedStaffMessage stored, Optional<? extends StaffSubmission> submission) {
        if (!stored.message().submission().equals(submission)) {
            throw new RejectedException(Refusal.CLIENT_MESSAGE_ID_REUSED);
        }
    }
}
