package com.hotelmate.chat.adapter.jooq.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void isReadAsPlatformsHandItOut() {
        DatabaseAddress address =
                DatabaseAddress.parse("postgres://anna:p%40ss+word@db.example:5433/chat?sslmode=require");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/chat?sslmode=require");
        assertThat(address.user()).contains("anna");
        assertThat(address.password()).contains("p@ss+word");
    }

    @Test
    void hasTheUsualPortIfItNamesNone() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://db.example/chat");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5432/chat");
        assertThat(address.user()).isEmpty();
        assertThat(address.password()).isEmpty();
    }

    @Test
    void isReadAsJdbcWritesIt() {
        DatabaseAddress address =
                DatabaseAddress.parse("jdbc:postgresql://one,two:5433/chat?user=anna&ssl=true&password=a%26b");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://one,two:5433/chat?ssl=true");
        assertThat(address.user()).contains("anna");
        assertThat(address.password()).contains("a&b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgres://anna:canary@db.example/chat", "jdbc:postgresql://db/chat?user=anna&password=canary"})
    void neverShowsItsPassword(String text) {
        assertThat(DatabaseAddress.parse(text).toString())
                .contains("chat", "anna")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "mysql://anna:canary@db.example/chat",
                "postgres://anna:canary@db.example",
                "postgres://anna:canary@db.example/",
                "postgres://anna:canary@db.example/chat/room",
                "postgres://anna:can ary@db.example/chat",
                "jdbc:postgresql://anna:canary@db.example/chat",
                "jdbc:postgresql://db.example:canary/chat",
                "jdbc:canary-password"
            })
    void isNoOtherTextAndNobodyIsToldWhichOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseAddress.parse(text))
                .withNoCause()
                .withMessageNotContaining("canary");
    }
}
