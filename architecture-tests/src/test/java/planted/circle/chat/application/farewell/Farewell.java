package planted.circle.chat.application.farewell;

import planted.circle.chat.application.welcome.Welcome;

/** Begins with a welcome. */
public record Farewell(Welcome start) {}
