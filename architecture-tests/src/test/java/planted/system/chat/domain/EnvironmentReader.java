package planted.system.chat.domain;

/** Asks the machine what it is called. */
public final class EnvironmentReader {

    public String host() {
        return System.getenv("HOSTNAME");
    }
}
