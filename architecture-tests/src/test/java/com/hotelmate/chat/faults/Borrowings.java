package com.hotelmate.chat.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Who borrows connections of a source, by the names of the threads, and who has not given theirs back. Thread-safe. */
final class Borrowings {

    private final List<String> all = new CopyOnWriteArrayList<>();
    private final Map<Connection, String> open = new ConcurrentHashMap<>();
    private final DataSource source;

    Borrowings(DataSource lender) {
        source = intercepting(DataSource.class, lender, (method, result) -> {
            if (method.getName().equals("getConnection")) {
                return borrowed((Connection) result);
            }
            return result;
        });
    }

    /** Lends what the other one has. */
    DataSource source() {
        return source;
    }

    /** Who has borrowed so far, once for each connection and in that order. */
    List<String> all() {
        return List.copyOf(all);
    }

    /** Who has connections now. */
    Collection<String> open() {
        return List.copyOf(open.values());
    }

    private Connection borrowed(Connection lent) {
        String borrower = Thread.currentThread().getName();
        all.add(borrower);
        open.put(lent, borrower);
        return intercepting(Connection.class, lent, (method, result) -> {
            if (method.getName().equals("close")) {
                open.remove(lent);
            }
            return result;
        });
    }

    private interface Afterwards {
        Object returns(Method method, Object result);
    }

    private static <T> T intercepting(Class<T> type, T target, Afterwards afterwards) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return afterwards.returns(method, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
