package planted.backdoor.chat.adapter.rest;

import com.hotelmate.chat.application.port.guestchat.GuestMessages;

/** Routes that read the store themselves. */
public record BackDoorRoutes(GuestMessages messages) {}
