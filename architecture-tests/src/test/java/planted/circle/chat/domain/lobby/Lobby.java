package planted.circle.chat.domain.lobby;

import planted.circle.chat.domain.porch.Porch;

/** Leads to the porch. */
public record Lobby(Porch way) {}
