package com.hotelmate.chat.application;

import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import java.util.List;

/** A "no" that is part of a use case's contract. Anything else that goes wrong is a defect. */
public sealed interface Rejection {

    /** The stable code of the wire contract. */
    String code();

    /** The reason in words; may be reworded. */
    String detail();

    /** A refusal without further facts. */
    record Refused(Refusal refusal) implements Rejection {

        @Override
        public String code() {
            return refusal.name();
        }

        @Override
        public String detail() {
            return refusal.detail();
        }
    }

    /** The staff member lacks a capability. */
    record CapabilityRequired(Capability capability) implements Rejection {

        @Override
        public String code() {
            return "CAPABILITY_REQUIRED";
        }

        @Override
        public String detail() {
            return "You do not have the required capability";
        }
    }

    /** No text is left after trimming. */
    record MessageEmpty(Side sender) implements Rejection {

        @Override
        public String code() {
            return "MESSAGE_EMPTY";
        }

        @Override
        public String detail() {
            return sender == Side.GUEST ? "Message text is required" : "Message cannot be empty";
        }
    }

    /** The text has more code points than {@link MessageText#MAX_CODE_POINTS}. */
    record MessageTooLong() implements Rejection {

        @Override
        public String code() {
            return "MESSAGE_TOO_LONG";
        }

        @Override
        public String detail() {
            return "Message is longer than " + MessageText.MAX_CODE_POINTS + " characters";
        }
    }

    /**
     * A colleague answered the guest since the writer last looked.
     *
     * @param missed what the writer has not seen, oldest first, at most 20
     */
    record ColleagueReplied(List<QuotedMessage> missed, long lastSeq) implements Rejection {

        public ColleagueReplied {
            missed = List.copyOf(missed);
        }

        @Override
        public String code() {
            return "COLLEAGUE_REPLIED";
        }

        @Override
        public String detail() {
            return "A colleague has replied in the meantime";
        }
    }

    /** The changes after the number are no longer kept. */
    record CursorTooOld(long oldestSeq, long lastSeq) implements Rejection {

        @Override
        public String code() {
            return "CURSOR_TOO_OLD";
        }

        @Override
        public String detail() {
            return "These changes are no longer kept; read the messages again";
        }
    }

    /** The number is greater than any that the conversation has given out. */
    record CursorAhead(long lastSeq) implements Rejection {

        @Override
        public String code() {
            return "CURSOR_AHEAD";
        }

        @Override
        public String detail() {
            return "The conversation has no such change yet; read the messages again";
        }
    }

    /** A value that is well-formed but cannot be right. */
    record Invalid(String field, String text) implements Rejection {

        @Override
        public String code() {
            return "VALIDATION_FAILED";
        }

        @Override
        public String detail() {
            return "The request is not valid";
        }
    }
}
