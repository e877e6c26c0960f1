package planted.contract.chat.application.port;

import java.util.Optional;

/** Keeps things, and promises nothing. */
public interface LostProperty {

    Optional<String> find(String number);
}
