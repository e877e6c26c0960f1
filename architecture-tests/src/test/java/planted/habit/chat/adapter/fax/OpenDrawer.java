package planted.habit.chat.adapter.fax;

/** In a package without a mark, with a field for everybody. */
public final class OpenDrawer {

    public int sheets;
}
