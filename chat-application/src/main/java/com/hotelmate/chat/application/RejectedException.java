package com.hotelmate.chat.application;

import com.hotelmate.chat.domain.permission.Refusal;

/** Carries a {@link Rejection} out of a use case. It has no stack trace: it is an answer, not a defect. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /** A rejection with its facts. */
    public RejectedException(Rejection rejection) {
        super(rejection.code(), null, false, false);
        this.rejection = rejection;
    }

    /** A plain refusal. */
    public RejectedException(Refusal refusal) {
        this(new Rejection.Refused(refusal));
    }

    /** The same answer for what is missing and what belongs to somebody else. */
    public static RejectedException notFound() {
        return new RejectedException(Refusal.NOT_FOUND);
    }

    /** The "no" and its facts. */
    public Rejection rejection() {
        return rejection;
    }
}
