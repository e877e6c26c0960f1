package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.push.Devices;
import java.util.Optional;

/** Somebody is to be notified no longer: on one device, or on none at all. */
public interface ForgetDevice {

    /** Wires the use case to its ports. */
    static ForgetDevice using(Devices devices) {
        return command -> command.token()
                .ifPresentOrElse(
                        token -> devices.forget(command.caller().recipient(), token),
                        () -> devices.forgetAll(command.caller().recipient()));
    }

    /** Forgets what is registered for the caller. May be repeated; absence is no error. */
    void handle(Command command);

    /**
     * Whose devices.
     *
     * @param token of the one device; absent for all of them, as a host wants it when somebody leaves
     */
    record Command(Caller caller, Optional<String> token) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Command[" + caller + "]";
        }
    }
}
