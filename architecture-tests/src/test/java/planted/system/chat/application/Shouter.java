package planted.system.chat.application;

/** A use case that says what it heard to whoever stands around. */
public final class Shouter {

    public void say(String secret) {
        System.out.println(secret);
    }
}
