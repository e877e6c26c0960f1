package com.hotelmate.chat.application.port.log;

import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.util.List;

/**
 * Changes in order of number.
 *
 * @param oldestSeq the lowest number that is still kept; one above the newest when none is
 * @param lastSeq the newest number
 */
public record ChangePage(List<LoggedChange> changes, long oldestSeq, long lastSeq) {

    public ChangePage {
        changes = List.copyOf(changes);
    }
}
