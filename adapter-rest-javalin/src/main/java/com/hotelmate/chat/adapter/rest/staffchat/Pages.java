package com.hotelmate.chat.adapter.rest.staffchat;

import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.domain.message.MessageText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbered pages of a list: which one a call asks for, and where its neighbours are.
 *
 * @param ordering as the client spelled it
 */
record Pages(String url, int page, int size, Optional<String> search, String ordering) {

    static final QueryParameter<Integer> PAGE = QueryParameter.page();
    static final QueryParameter<Integer> SIZE = QueryParameter.size("page_size", 50, 200);
    static final QueryParameter<Optional<String>> SEARCH =
            QueryParameter.text("search", "Only those that contain this, in whatever case");

    /** By one of these, or by its reverse with a hyphen in front. */
    static QueryParameter<String> ordering(String usual, List<String> fields) {
        List<String> words =
                fields.stream().flatMap(field -> Stream.of(field, "-" + field)).toList();
        return QueryParameter.choice("ordering", usual, words);
    }

    /** What a person may look for: text that can be stored, and so be found. */
    static Optional<String> search(Call<?> call) {
        return call.query(SEARCH).map(MessageText::clean).filter(text -> !text.isEmpty());
    }

    /**
     * The page that the call asks for.
     *
     * @param url of the list, without its query
     */
    static Pages of(Call<?> call, String url, QueryParameter<String> ordering) {
        return new Pages(url, call.query(PAGE), call.query(SIZE), search(call), call.query(ordering));
    }

    /** How many items come before this page. */
    int offset() {
        return (page - 1) * size;
    }

    /** The page after this one, if there is one. */
    @Nullable
    String next(int total) {
        return (long) page * size < total ? link(page + 1) : null;
    }

    /** The page before this one, if there is one. */
    @Nullable
    String previous() {
        return page > 1 ? link(page - 1) : null;
    }

    private String link(int number) {
        return url + "?page=" + number + "&page_size=" + size + "&ordering=" + ordering
                + search.map(text -> "&search=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .orElse("");
    }
}
