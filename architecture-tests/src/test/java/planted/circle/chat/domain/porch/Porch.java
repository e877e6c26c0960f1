package planted.circle.chat.domain.porch;

import planted.circle.chat.domain.lobby.Lobby;

/** Leads back to the lobby. */
public record Porch(Lobby way) {}
