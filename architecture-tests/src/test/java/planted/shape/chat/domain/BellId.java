package planted.shape.chat.domain;

/** An id that is another one tomorrow. */
public final class BellId {

    private long value;

    public long next() {
        return ++value;
    }
}
