package com.hotelmate.chat.faults;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Judges what reached an {@link Outlet}. */
final class Publication {

    private Publication() {}

    /**
     * What is wrong: numbers that never came, and numbers that first came after a greater one of their conversation.
     *
     * @param published the numbers of each conversation as they came
     * @param lastSeqs the newest number of each conversation
     */
    static List<String> violations(Map<Long, List<Long>> published, Map<Long, Long> lastSeqs) {
        List<String> violations = new ArrayList<>();
        lastSeqs.forEach((conversation, lastSeq) -> {
            List<Long> firstTimes = List.copyOf(new LinkedHashSet<>(published.getOrDefault(conversation, List.of())));
            List<Long> expected = LongStream.rangeClosed(1, lastSeq).boxed().toList();
            if (!firstTimes.equals(expected)) {
                List<Long> missing = new ArrayList<>(expected);
                missing.removeAll(firstTimes);
                violations.add("conversation " + conversation + ": "
                        + (missing.isEmpty() ? "out of order " + firstTimes : "missing " + missing));
            }
        });
        return violations;
    }

    /** What a client shows that drops every number which is not above the last one it applied. */
    static Map<Long, List<Long>> seenByAClient(Map<Long, List<Long>> published) {
        Map<Long, List<Long>> views = new TreeMap<>();
        published.forEach((conversation, seqs) -> {
            List<Long> applied = new ArrayList<>();
            for (Long seq : seqs) {
                if (applied.isEmpty() || seq > applied.get(applied.size() - 1)) {
                    applied.add(seq);
                }
            }
            views.put(conversation, applied);
        });
        return views;
    }
}
