package com.hotelmate.chat.adapter.rest.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private static Route<NoBody> get(String id, String path) {
        return Route.get(id, path, "Reads").handledBy(call -> Answer.noContent());
    }

    @Test
    void mountsNoMoreOfAServerThanItAnswers() {
        RouteTable table = new RouteTable(List.of(
                get("X1", "{P}/conversations/"),
                get("X2", "{G}/context/"),
                get("X3", "/api/chat/conversations/{id}/mark-read/"),
                get("X4", "/api/staff/login/"),
                get("X5", "/health/live")));

        assertThat(table.mounts())
                .containsExactlyInAnyOrder(
                        "/api/chat/*",
                        "/api/staff/hotel/*",
                        "/api/public/chat/*",
                        "/api/guest/hotel/*",
                        "/api/staff/login",
                        "/health/live");
    }

    @Test
    void refusesTwoRoutesOnOnePath() {
        List<Route<?>> twice =
                List.of(get("X1", "{P}/conversations/{id}/"), get("X2", "/api/chat/{hotel}/conversations/{other}"));

        assertThatThrownBy(() -> new RouteTable(twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("X1")
                .hasMessageContaining("X2");
    }

    @Test
    void listsEverySpelling() {
        assertThat(new RouteTable(List.of(get("G2", "{G}/messages/"))).inventory())
                .containsExactly(
                        new RouteTable.Entry(
                                "G2", Method.GET, "/api/public/chat/{slug}/guest/chat/messages/", true, false),
                        new RouteTable.Entry("G2", Method.GET, "/api/guest/hotel/{slug}/chat/messages/", false, true));
    }

    @Test
    void goesBackWhenAWordLeadsNowhere() {
        RouteTable table = new RouteTable(List.of(get("X1", "/a/{x}/end"), get("X2", "/a/word/other")));

        RouteTable.Match match = table.find(Method.GET, "/a/word/end");

        assertThat(match.route().id()).isEqualTo("X1");
        assertThat(match.values().text("x")).isEqualTo("word");
    }

    @Test
    void readsPercentEncodingOfAValueOnly() {
        RouteTable table = new RouteTable(List.of(get("X1", "/react/{emoji}/")));

        assertThat(table.find(Method.GET, "/react/%F0%9F%91%8D/").values().text("emoji"))
                .isEqualTo("\uD83D\uDC4D");
        assertThat(table.find(Method.GET, "/react/a+b").values().text("emoji")).isEqualTo("a+b");
        assertThat(table.find(Method.GET, "/%72eact/a")).isNull();
        assertThat(table.find(Method.GET, "/react//")).isNull();
    }
}
