package planted.neighbours.chat.adapter.fax;

import planted.neighbours.chat.adapter.telegraph.Telegraph;

/** An adapter that cannot be had without another one. */
public record Fax(Telegraph line) {}
