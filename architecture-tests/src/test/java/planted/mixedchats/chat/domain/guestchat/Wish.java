package planted.mixedchats.chat.domain.guestchat;

/** Something a guest said. */
public record Wish(String text) {}
