package com.hotelmate.chat.application.house;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a request says about an optional property: nothing, so that it stays as it is; that it be cleared; or a value.
 *
 * @param given whether it says anything
 * @param value the value; absent when nothing is said, or the property is to be cleared
 */
public record Patch<T>(boolean given, Optional<T> value) {

    public Patch {
        if (value.isPresent() && !given) {
            throw new IllegalArgumentException("A value that is not given");
        }
    }

    /** The property stays as it is. */
    public static <T> Patch<T> absent() {
        return new Patch<>(false, Optional.empty());
    }

    /** The property is cleared. */
    public static <T> Patch<T> clear() {
        return new Patch<>(true, Optional.empty());
    }

    /** The property gets the value. */
    public static <T> Patch<T> set(T value) {
        return new Patch<>(true, Optional.of(value));
    }

    /** The property after the request, where it may be absent. */
    public Optional<T> over(Optional<T> present) {
        return given ? value : present;
    }

    /**
     * The property after the request, where it is never absent.
     *
     * @param standard what it is when nobody says anything, and when it is cleared
     */
    public T over(Optional<T> present, T standard) {
        return over(present).orElse(standard);
    }

    /** The same about the value that is made of this one. */
    public <R> Patch<R> map(Function<? super T, ? extends R> change) {
        return new Patch<>(given, value.map(change));
    }
}
