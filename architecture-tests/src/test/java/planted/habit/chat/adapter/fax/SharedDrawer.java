package planted.habit.chat.adapter.fax;

/** Keeps for one chat what another one put in. */
public final class SharedDrawer {

    private static int sheets;

    public int add() {
        return ++sheets;
    }
}
