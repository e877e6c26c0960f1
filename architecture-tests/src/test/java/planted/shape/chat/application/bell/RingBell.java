package planted.shape.chat.application.bell;

/** A driving port without a way to get it. */
public interface RingBell {

    void ring();
}
