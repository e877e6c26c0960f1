package com.hotelmate.chat.adapter.rest.problem;

/** Carries a refusal out of the handling of a request. It is an answer, not a defect: it has no stack trace. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Wraps the refusal. */
    public ProblemException(Problem problem) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
    }

    /** The refusal with that code in its usual words. */
    public static ProblemException of(ProblemCode code) {
        return Problem.of(code).asException();
    }

    /** The refusal. */
    public Problem problem() {
        return problem;
    }
}
