package planted.shape.chat.application.bell;

/** A service that can be had without its port. */
public final class LoudBellService implements RingBell {

    @Override
    public void ring() {}
}
