package com.hotelmate.chat.adapter.rest.mount;

import io.javalin.config.JavalinConfig;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Makes HTTP/1 connections that only one thread at a time reads from.
 *
 * <p>Jetty 12.1 has a request that is no HTTP answered by a second thread. Once that is done a third one reads what else
 * the client sends, into a buffer that the first is giving back to the pool, where the next connection takes it. So what
 * one client sent turned up in the request, or in the answer, of another: with 431 in the best case.
 */
final class OrderlyConnections extends HttpConnectionFactory {

    private OrderlyConnections(HttpConfiguration configuration) {
        super(configuration);
    }

    /** Has an application's server make such connections wherever it would make the usual ones. */
    static void in(JavalinConfig application) {
        application.jetty.modifyServer(server -> server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (Connector connector : ((Server) starting).getConnectors()) {
                    HttpConnectionFactory usual = connector.getConnectionFactory(HttpConnectionFactory.class);
                    if (usual != null
                            && usual.getClass() == HttpConnectionFactory.class
                            && connector instanceof ServerConnector tcp) {
                        tcp.addConnectionFactory(insteadOf(usual));
                    }
                }
            }
        }));
    }

    private static OrderlyConnections insteadOf(HttpConnectionFactory usual) {
        OrderlyConnections orderly = new OrderlyConnections(usual.getHttpConfiguration());
        orderly.setTransferEncodingChunkMaxLength(usual.getTransferEncodingChunkMaxLength());
        usual.getBeans(Connection.Listener.class).forEach(orderly::addBean);
        return orderly;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        HttpConnection connection = new OneReader(getHttpConfiguration(), connector, endPoint);
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }

    /** A connection whose next reader waits until the one before has put its buffer away, which is about to happen. */
    private static final class OneReader extends HttpConnection {

        private final ReentrantLock reading = new ReentrantLock();

        OneReader(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        @Override
        public void onFillable() {
            reading.lock();
            try {
                super.onFillable();
            } finally {
                reading.unlock();
            }
        }
    }
}
