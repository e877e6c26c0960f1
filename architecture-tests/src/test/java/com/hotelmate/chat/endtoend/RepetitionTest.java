package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.OneDemo;
import com.hotelmate.chat.endtoend.client.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that does not know whether it was heard may say it again. */
@ExtendWith(OneDemo.class)
class RepetitionTest {

    private static final int TIMES = 50;

    private final Stay stay;

    RepetitionTest(DemoServer demo) {
        stay = demo.hotel(DemoServer.KILLARNEY).newStay();
    }

    @Test
    void storesOneMessageHoweverOftenItIsSentAtOnce() throws Exception {
        stay.conversation();
        Map<String, String> body = Map.of(
                "message",
                "Two towels, please",
                "client_message_id",
                UUID.randomUUID().toString());

        List<Answer> answers = atOnce(() -> stay.guest().post(stay.path("/messages/"), body));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 200);
        assertThat(answers)
                .extracting(answer -> answer.json().path("message_id").asLong())
                .containsOnly(answers.get(0).json().path("message_id").asLong());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed").equals("true"))
                .hasSize(TIMES - 1);
        assertThat(stay.messages()).hasSize(1);
        assertThat(stay.lastSeq()).isEqualTo(1);
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(TIMES);
        try {
            CountDownLatch ready = new CountDownLatch(TIMES);
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                calls.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> running : calls) {
                results.add(running.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
