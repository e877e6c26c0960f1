package com.hotelmate.chat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/** The classes that break a rule on purpose: {@code planted.<which rule>}, laid out like the house below that. */
final class Planted {

    private Planted() {}

    /** Sees that the rule, let loose on the small house of the culprit, reports it by name. */
    static void assertCaught(ArchRule rule, Class<?> culprit) {
        String place = culprit.getPackageName();
        assertThat(place).matches("planted[.]\\w+[.]chat[.].*");
        JavaClasses smallHouse = new ClassFileImporter().importPackages(place.substring(0, place.indexOf(".chat.")));

        assertThat(rule.evaluate(smallHouse).getFailureReport().getDetails())
                .anyMatch(
                        detail -> detail.contains("<" + culprit.getName()) || detail.contains(" " + culprit.getName()));
    }
}
