package planted.habit.chat.adapter.fax;

/** Prints. */
public final class Printer {

    public void print(String page) {
        System.err.println(page);
    }
}
