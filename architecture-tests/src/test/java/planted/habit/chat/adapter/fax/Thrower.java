package planted.habit.chat.adapter.fax;

/** Complains without saying of what. */
public final class Thrower {

    public void fail() {
        throw new RuntimeException("Something happened");
    }
}
