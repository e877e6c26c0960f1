package com.hotelmate.chat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Where things are: the rings and rooms of the house, and of the small houses under {@code planted}. */
final class Places {

    static final String DOMAIN = "..chat.domain..";
    static final String APPLICATION = "..chat.application..";
    static final String PORTS = "..chat.application.port..";
    static final String LIMITS = "..chat.application.port.limit..";
    static final String DELIVERY = "..chat.application.delivery..";
    static final String ADAPTERS = "..chat.adapter..";
    static final String DATABASE = "..chat.adapter.jooq..";
    static final String PUSHER = "..chat.adapter.pusher..";
    static final String REST = "..chat.adapter.rest..";
    static final String STANDALONE = "..chat.adapter.rest.standalone..";

    /** The HTTP routes, without the composition root that may see everything. */
    static final DescribedPredicate<JavaClass> THE_WEB =
            resideInAPackage(REST).and(not(resideInAPackage(STANDALONE))).as("the web adapter");

    /** What the application asks of the outside. A sealed interface among the ports is data, not a port. */
    static final DescribedPredicate<JavaClass> DRIVEN_PORT =
            describe("a driven port", type -> resideInAPackage(PORTS).test(type) && isOpenInterface(type));

    private Places() {}

    /** Whether others may implement it; the class file of a package's documentation poses as an interface. */
    static boolean isOpenInterface(JavaClass type) {
        return type.isInterface() && !isSealed(type) && !type.getSimpleName().equals("package-info");
    }

    static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    /** The adapter a class belongs to: the package below {@code adapter}; empty for all that is no adapter. */
    static String adapterOf(JavaClass type) {
        String name = type.getPackageName();
        int start = name.indexOf(".chat.adapter.");
        return start < 0
                ? ""
                : name.substring(start + ".chat.adapter.".length()).split("\\.", 2)[0];
    }
}
