package com.hotelmate.chat.endtoend.client;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Keeps every line that is logged, as loud as can be, until it is closed. */
public final class LogBook extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /**
     * How loud everybody is. Jetty logs whole buffers when it debugs, which is why no setting of ours lets it; the Pusher
     * client is not ours at all.
     */
    private static final Map<String, Level> LEVELS = Map.of(
            Logger.ROOT_LOGGER_NAME,
            Level.DEBUG,
            "com.hotelmate",
            Level.TRACE,
            "org.eclipse.jetty",
            Level.INFO,
            "com.pusher",
            Level.OFF,
            "org.java_websocket",
            Level.OFF);

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<String, Level> before = new LinkedHashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Listens from now on. */
    public LogBook() {
        LEVELS.forEach((name, level) -> {
            before.put(name, loggers.getLogger(name).getLevel());
            loggers.getLogger(name).setLevel(level);
        });
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(console -> console.stop());
        setContext(loggers);
        start();
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                + event.getKeyValuePairs() + " "
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    /** The lines so far, with what they carry and the stack traces. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(console -> console.start());
        before.forEach((name, level) -> loggers.getLogger(name).setLevel(level));
    }
}
