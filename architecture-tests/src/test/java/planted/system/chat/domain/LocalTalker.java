package planted.system.chat.domain;

/** Speaks as people do where the server happens to stand. */
public final class LocalTalker {

    @SuppressWarnings("StringCaseLocaleUsage")
    public String shout(String word) {
        return word.toUpperCase();
    }
}
