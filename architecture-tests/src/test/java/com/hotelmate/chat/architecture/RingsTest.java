package com.hotelmate.chat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules look at something: a ring that is renamed or left off the class path must not pass for a clean one. */
class RingsTest {

    private static final ClassFileImporter SHIPPED =
            new ClassFileImporter().withImportOption(new TheHouse.WhatIsShipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.hotelmate.chat.domain",
                "com.hotelmate.chat.application",
                "com.hotelmate.chat.application.port",
                "com.hotelmate.chat.adapter.inmemory",
                "com.hotelmate.chat.adapter.jooq",
                "com.hotelmate.chat.adapter.websocket",
                "com.hotelmate.chat.adapter.pusher",
                "com.hotelmate.chat.adapter.fcm",
                "com.hotelmate.chat.adapter.rest",
            })
    void everyRoomIsInhabited(String room) {
        JavaClasses inhabitants = SHIPPED.importPackages(room);

        assertThat(inhabitants).anyMatch(type -> !type.getSimpleName().equals("package-info"));
    }

    @Test
    void testsAreNoPartOfTheHouse() {
        JavaClasses house = SHIPPED.importPackages("com.hotelmate.chat");

        assertThat(house)
                .noneMatch(type -> type.getSimpleName().endsWith("Test")
                        || type.getPackageName().startsWith("com.hotelmate.chat.testkit")
                        || type.getPackageName().startsWith("com.hotelmate.chat.architecture"));
    }
}
