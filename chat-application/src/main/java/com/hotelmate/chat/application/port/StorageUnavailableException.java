package com.hotelmate.chat.application.port;

/**
 * The store is away, or gave up waiting. What was to be stored may or may not have been: the same request, repeated under
 * the same client message id, has its effect once.
 */
public final class StorageUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageUnavailableException(Throwable cause) {
        super("The store does not answer", cause);
    }
}
