package com.hotelmate.chat.adapter.jooq.session;

import com.hotelmate.chat.application.port.StorageUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jooq.exception.DataAccessException;

/** Tells what went wrong in the database from what is wrong with the request. */
public final class Failures {

    private static final String UNIQUE_VIOLATION = "23505";

    /** Connection trouble, no resources, shutdowns, and transactions that lost against others. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    /** A lock or a transaction that took too long, and tables that a migration has yet to make. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03", "25P04", "3F000", "42P01", "42703");

    private Failures() {}

    /** Whether a row of that key was there already. */
    public static boolean isDuplicate(DataAccessException failure) {
        return UNIQUE_VIOLATION.equals(failure.sqlState());
    }

    /** Whether the same may go well later, without anybody changing the program. */
    public static boolean isPassing(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException inDatabase && isPassing(inDatabase)) {
                return true;
            }
        }
        return false;
    }

    static RuntimeException translated(RuntimeException failure) {
        return failure instanceof DataAccessException && isPassing(failure)
                ? new StorageUnavailableException(failure)
                : failure;
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null
                        && state.length() == 5
                        && (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2))));
    }
}
