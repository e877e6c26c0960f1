package planted.reachingin.chat.adapter.rest;

import planted.reachingin.chat.application.bell.RingBellService;

/** Routes that go past the driving port. */
public record ImpatientRoutes(RingBellService service) {}
