package com.hotelmate.chat.adapter.rest.dispatch;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Audience;
import org.jspecify.annotations.Nullable;

/** Tells who is calling. Thread-safe. */
@FunctionalInterface
public interface Doorkeeper {

    /**
     * The caller that the request's credential proves.
     *
     * @param audience who may call
     * @param slug the hotel in the path, as it came; none if the path has none
     * @throws ProblemException if there is no credential, or not a right one, or one of another kind of caller
     */
    Caller of(Incoming request, Audience audience, @Nullable String slug);
}
