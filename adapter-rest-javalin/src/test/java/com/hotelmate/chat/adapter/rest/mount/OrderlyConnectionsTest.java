package com.hotelmate.chat.adapter.rest.mount;

import static com.hotelmate.chat.adapter.rest.ToyTools.EVERYBODY_IS_STAFF_MEMBER_7;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyTools;
import com.hotelmate.chat.adapter.rest.dispatch.Dispatcher;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteTable;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.Test;

/** Requests that are no HTTP, on a machine so busy that whoever reads them is stopped right before it ends. */
class OrderlyConnectionsTest {

    private static final List<Route<?>> ROUTES = List.of(Route.get("X1", "{P}/conversations/{id}/", "Shows")
            .staff()
            .handledBy(call -> Answer.ok(Map.of("id", call.conversation().value()))));

    private final CountDownLatch meddled = new CountDownLatch(1);
    private final AtomicInteger stops = new AtomicInteger();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

    @Test
    void areReadByOneThreadAtATime() throws IOException {
        try (ToyServer server = busyServer()) {
            assertThat(refused(server.port())).startsWith("HTTP/1.1 400").contains("VALIDATION_FAILED");
        }

        assertThat(stops).as("readers stopped").hasPositiveValue();
        assertThat(meddled.getCount()).as("1 unless a second thread read").isEqualTo(1);
    }

    /** What the server says until it closes, which is what the last reader does. */
    private static String refused(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private ToyServer busyServer() {
        RouteTable table = new RouteTable(ROUTES);
        Dispatcher dispatcher = new Dispatcher(table, ToyTools.tools(EVERYBODY_IS_STAFF_MEMBER_7));
        return ToyServer.of(Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.threadPool = new StoppingThreads();
            config.jetty.addConnector((server, http) -> {
                ServerConnector connector = new ServerConnector(
                        server, null, null, new WatchedBuffers(), -1, -1, new HttpConnectionFactory(http));
                connector.setHost("127.0.0.1");
                return connector;
            });
            Mount.routes(config, table, dispatcher::handle);
            Mount.everythingElse(config, dispatcher::handle);
        }));
    }

    /** Threads of which those who hand on the work of answering stop for a while, as on a busy machine. */
    private final class StoppingThreads extends QueuedThreadPool {

        @Override
        public boolean tryExecute(Runnable task) {
            if (!readers.contains(Thread.currentThread())) {
                return super.tryExecute(task);
            }
            stops.incrementAndGet();
            execute(task);
            try {
                boolean unused = meddled.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
    }

    /** Buffers that know who took them from the pool and has not given them back. */
    private final class WatchedBuffers extends ByteBufferPool.Wrapper {

        WatchedBuffers() {
            super(new ArrayByteBufferPool());
        }

        @Override
        public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
            Thread reader = Thread.currentThread();
            readers.add(reader);
            return new RetainableByteBuffer.Wrapper(super.acquire(size, direct)) {
                @Override
                public ByteBuffer getByteBuffer() {
                    if (Thread.currentThread() != reader) {
                        meddled.countDown();
                    }
                    return super.getByteBuffer();
                }

                @Override
                public boolean release() {
                    readers.remove(reader);
                    return super.release();
                }
            };
        }
    }
}
