package com.hotelmate.chat.adapter.rest.route;

/** Turns one well-formed call of a route into a use case and its result into an answer. */
@FunctionalInterface
public interface Handler<B> {

    /**
     * Answers the call.
     *
     * @throws RuntimeException a refusal, which becomes its problem details, or a defect
     */
    Answer handle(Call<B> call);
}
