package com.hotelmate.chat.adapter.pusher;

/** What became of one call, and the answer if there was one. */
record Outcome(Kind kind, Answer answer) {

    /** What became of it. */
    enum Kind {
        TAKEN,
        /** It never will be taken, as it is. */
        REFUSED,
        /** Nothing is taken from this application until somebody changes its set-up. */
        LOCKED_OUT,
        /** It may be taken another time. */
        FAILED,
        /** It was not made, since the service is being left alone. */
        NOT_MADE
    }

    static Outcome notMade() {
        return new Outcome(Kind.NOT_MADE, Answer.none("left alone"));
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
