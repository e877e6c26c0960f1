package com.hotelmate.chat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import planted.habit.chat.adapter.fax.Injected;
import planted.habit.chat.adapter.fax.OldLogger;
import planted.habit.chat.adapter.fax.OpenDrawer;
import planted.habit.chat.adapter.fax.Printer;
import planted.habit.chat.adapter.fax.SharedDrawer;
import planted.habit.chat.adapter.fax.Thrower;

/** Habits that hold everywhere in the house. */
@TheHouse
class HabitRulesTest {

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                    "be in a package that is @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
            .because("the compiler looks for null only where it is told to");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
            .because("what a class needs is in its constructor, for people and tests to see");

    @ArchTest
    static final ArchRule PUBLIC_FIELDS_ARE_FINAL =
            fields().that().arePublic().should().beFinal().because("what everybody can change nobody can reason about");

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two chats live in one JVM and know nothing of each other");

    @ArchTest
    static final ArchRule NOBODY_LOGS_PAST_SLF4J =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("a hotel's engineers want one log, in one place");

    @ArchTest
    static final ArchRule NOBODY_PRINTS =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("what is printed has no level, no time and no owner");

    @ArchTest
    static final ArchRule EXCEPTIONS_SAY_WHAT_HAPPENED =
            NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because("a defect without a name cannot be told from another");

    @Test
    void aPackageWithoutTheMarkIsCaught() {
        Planted.assertCaught(EVERY_PACKAGE_IS_NULL_MARKED, OpenDrawer.class);
    }

    @Test
    void anInjectedFieldIsCaught() {
        Planted.assertCaught(NOTHING_IS_INJECTED_INTO_FIELDS, Injected.class);
    }

    @Test
    void aFieldThatEverybodyCanChangeIsCaught() {
        Planted.assertCaught(PUBLIC_FIELDS_ARE_FINAL, OpenDrawer.class);
    }

    @Test
    void aStaticThatChangesIsCaught() {
        Planted.assertCaught(NOTHING_STATIC_CHANGES, SharedDrawer.class);
    }

    @Test
    void anOldLoggerIsCaught() {
        Planted.assertCaught(NOBODY_LOGS_PAST_SLF4J, OldLogger.class);
    }

    @Test
    void aPrinterIsCaught() {
        Planted.assertCaught(NOBODY_PRINTS, Printer.class);
    }

    @Test
    void anExceptionWithoutANameIsCaught() {
        Planted.assertCaught(EXCEPTIONS_SAY_WHAT_HAPPENED, Thrower.class);
    }
}
