package planted.habit.chat.adapter.fax;

import java.util.logging.Logger;

/** Logs where nobody looks. */
public record OldLogger(Logger log) {}
