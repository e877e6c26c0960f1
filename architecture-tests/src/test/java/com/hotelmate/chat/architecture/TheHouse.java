package com.hotelmate.chat.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Checks the rules of a class against everything that is shipped, and nothing that only tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AnalyzeClasses(
        packages = {"com.hotelmate.chat.domain", "com.hotelmate.chat.application", "com.hotelmate.chat.adapter"},
        importOptions = TheHouse.WhatIsShipped.class)
@interface TheHouse {

    /** Leaves out test classes, be they in a directory or in a test-jar, and what a generator writes. */
    final class WhatIsShipped implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/")
                    && !location.contains("-tests.jar")
                    && !location.contains("/adapter/jooq/schema/");
        }
    }
}
