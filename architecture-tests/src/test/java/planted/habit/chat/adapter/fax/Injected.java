package planted.habit.chat.adapter.fax;

import jakarta.annotation.Resource;

/** Needs what nobody can see. */
public final class Injected {

    @Resource
    private String line;

    public String line() {
        return line;
    }
}
