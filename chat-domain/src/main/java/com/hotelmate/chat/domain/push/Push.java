package com.hotelmate.chat.domain.push;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A notification for one person, on all their devices.
 *
 * @param data what the app reads when it is opened by the notification, in a stable order
 * @param collapseKey a later push of the same key takes the place of an earlier one; letters, digits and hyphens, at
 *     most 32, so that every kind of device accepts it
 */
public record Push(Recipient to, String title, String body, Map<String, String> data, String collapseKey) {

    public Push {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** Without words, which may be a guest's. */
    @Override
    public String toString() {
        return "Push[" + collapseKey + " to " + to + "]";
    }
}
