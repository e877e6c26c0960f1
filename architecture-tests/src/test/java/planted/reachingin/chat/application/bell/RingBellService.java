package planted.reachingin.chat.application.bell;

/** What a route should never see. */
public final class RingBellService {}
