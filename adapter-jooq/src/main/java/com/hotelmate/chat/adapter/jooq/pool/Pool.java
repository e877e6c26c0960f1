package com.hotelmate.chat.adapter.jooq.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connections of one node. Opening it asks nothing of the database, which may be away and come back at any time.
 * Nobody waits for long: a connection is refused after three quarters of the patience, a statement is given up after all
 * of it, by the server too, so that nothing is left running or locked there. Thread-safe.
 */
public final class Pool implements AutoCloseable {

    private static final String APPLICATION = "hotel-chat";
    private static final int VALIDATION_MILLIS = 500;

    /** A node that stops breathing within a transaction must not keep others from a conversation. */
    private static final int FORGOTTEN_TRANSACTION_SECONDS = 5;

    private static final Duration LIFE = Duration.ofMinutes(30);

    private final PoolSettings settings;
    private final GuardedConnections pooled;

    private Pool(PoolSettings settings) {
        this.settings = settings;
        this.pooled = new GuardedConnections(configuration(settings));
    }

    /** A pool that connects when it is first needed. */
    public static Pool open(PoolSettings settings) {
        return new Pool(settings);
    }

    /** Pooled connections, each to be given back soon. While a {@link Watch} finds the database away there are none. */
    public DataSource pooled() {
        return pooled;
    }

    /** Connections of their own, for what keeps one for long; only connecting has a deadline. */
    public DataSource unpooled() {
        return direct(settings);
    }

    /** What the connections are doing now. */
    public PoolCounts counts() {
        HikariPoolMXBean pool = pooled.getHikariPoolMXBean();
        return pool == null || pooled.isClosed()
                ? new PoolCounts(0, 0, 0)
                : new PoolCounts(
                        pool.getActiveConnections(), pool.getIdleConnections(), pool.getThreadsAwaitingConnection());
    }

    void setAway(boolean away) {
        pooled.setAway(away);
    }

    @Override
    public void close() {
        pooled.close();
    }

    private static HikariConfig configuration(PoolSettings settings) {
        long patience = settings.patience().toMillis();
        PGSimpleDataSource source = direct(settings);
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName(APPLICATION);
        configuration.setDataSource(source);
        configuration.setMaximumPoolSize(settings.size());
        configuration.setMinimumIdle(Math.min(2, settings.size()));
        configuration.setConnectionTimeout(patience * 3 / 4);
        configuration.setValidationTimeout(VALIDATION_MILLIS);
        configuration.setInitializationFailTimeout(-1);
        configuration.setMaxLifetime(LIFE.toMillis());
        configuration.setConnectionInitSql("SET statement_timeout = " + patience
                + "; SET idle_in_transaction_session_timeout = '" + FORGOTTEN_TRANSACTION_SECONDS + "s'"
                + settings.role().map(role -> "; SET ROLE " + role.name()).orElse(""));
        source.setSocketTimeout((int) Math.max(1, (patience + 999) / 1000));
        return configuration;
    }

    private static PGSimpleDataSource direct(PoolSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.address().jdbcUrl());
        settings.address().user().ifPresent(source::setUser);
        settings.address().password().ifPresent(source::setPassword);
        if (!settings.address().jdbcUrl().contains("ApplicationName=")) {
            source.setApplicationName(APPLICATION);
        }
        int seconds = (int) Math.max(1, settings.patience().toSeconds());
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setTcpKeepAlive(true);
        return source;
    }
}
