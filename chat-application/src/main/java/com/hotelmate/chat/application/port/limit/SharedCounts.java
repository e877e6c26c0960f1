package com.hotelmate.chat.application.port.limit;

import com.hotelmate.chat.application.port.StorageUnavailableException;
import java.util.Map;

/**
 * Lets nodes tell each other now and then what each has counted by itself, where asking each time would take too long.
 * What is not told in time is never told. One for each node; thread-safe.
 */
public interface SharedCounts {

    /**
     * Tells the other nodes, and hears from them.
     *
     * @param counted what was counted here since the last call; below zero for what was taken back
     * @return what the other nodes have told since the last call, or just now if it is the first
     * @throws StorageUnavailableException if nothing can be told or heard
     */
    Map<String, Long> exchange(Map<String, Long> counted);
}
