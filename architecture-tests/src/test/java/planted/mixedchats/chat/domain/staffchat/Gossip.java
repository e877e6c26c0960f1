package planted.mixedchats.chat.domain.staffchat;

import planted.mixedchats.chat.domain.guestchat.Wish;

/** Staff chat that needs guest chat. */
public record Gossip(Wish wish) {}
