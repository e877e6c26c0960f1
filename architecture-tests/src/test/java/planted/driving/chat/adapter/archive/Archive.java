package planted.driving.chat.adapter.archive;

import com.hotelmate.chat.application.sending.SendGuestMessage;

/** A store that sends messages by itself. */
public record Archive(SendGuestMessage sending) {}
