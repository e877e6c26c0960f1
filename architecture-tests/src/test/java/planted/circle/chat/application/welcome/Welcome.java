package planted.circle.chat.application.welcome;

import planted.circle.chat.application.farewell.Farewell;

/** Ends with a farewell. */
public record Welcome(Farewell end) {}
