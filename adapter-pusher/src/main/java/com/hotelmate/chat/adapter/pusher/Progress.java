package com.hotelmate.chat.adapter.pusher;

import java.util.Optional;

/**
 * How far a change came whose hand-over ended before it was through.
 *
 * @param seq the number of the change
 * @param passed how many of its events need no further call, taken or refused
 * @param refusal why one of these was refused, if one was
 * @param singles how many of the next events are to go out one by one, since a batch of them was refused
 * @param batches how many of the next events may only go out in batches, since a call for many channels was refused
 */
record Progress(long seq, int passed, Optional<String> refusal, int singles, int batches) {

    /** Nothing is known of any change. */
    static final Progress NONE = new Progress(0, 0, Optional.empty(), 0, 0);

    /** The same if it is about that change, or else nothing. */
    Progress of(long change) {
        return change == seq ? this : NONE;
    }
}
