package com.hotelmate.chat.architecture;

import static com.hotelmate.chat.architecture.Places.APPLICATION;
import static com.hotelmate.chat.architecture.Places.DOMAIN;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planted.system.chat.application.Diarist;
import planted.system.chat.application.DiceThrower;
import planted.system.chat.application.Shouter;
import planted.system.chat.domain.EnvironmentReader;
import planted.system.chat.domain.LocalTalker;
import planted.system.chat.domain.Sundial;

/** Domain and application are told; they do not ask the machine. */
@TheHouse
class SystemRulesTest {

    private static final Set<String> QUESTIONS = Set.of(
            "java.lang.Math.random()",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.time.InstantSource.system()",
            "java.time.ZoneId.systemDefault()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.Date.<init>()",
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.UUID.randomUUID()",
            "java.util.random.RandomGenerator.getDefault()");

    private static final Set<String> TALKATIVE = Set.of(
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.security.SecureRandom",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom");

    private static final Set<String> NOT_ASKING = Set.of("arraycopy", "identityHashCode");

    private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_SYSTEM =
            describe("the system answers", access -> isQuestion(access.getTarget()));

    @ArchTest
    static final ArchRule NOBODY_INSIDE_ASKS_THE_SYSTEM = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .accessTargetWhere(ASKS_THE_SYSTEM)
            .because("time, place and chance are given from outside, so that every test can repeat what happened");

    @ArchTest
    static final ArchRule NOBODY_INSIDE_LOGS = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("(org\\.slf4j|java\\.util\\.logging|org\\.apache|com\\.google\\.common\\.flogger)\\..*"
                    + "|java\\.lang\\.System\\$Logger.*")
            .because("what happened is a value that is returned or told to a listener; the edge writes logs");

    @ArchTest
    static final ArchRule NOBODY_INSIDE_PRINTS = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .accessTargetWhere(describe(
                    "something is printed",
                    access -> Set.of("java.lang.System.out", "java.lang.System.err")
                                    .contains(access.getTarget().getFullName())
                            || access.getTarget().getName().equals("printStackTrace")))
            .because("a library that prints writes guests' words where nobody looks after them");

    private static boolean isQuestion(AccessTarget target) {
        String owner = target.getOwner().getName();
        return QUESTIONS.contains(target.getFullName())
                || TALKATIVE.contains(owner)
                || (owner.startsWith("java.time.") && target.getName().equals("now"))
                || (owner.equals("java.time.Clock")
                        && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)"))
                || (owner.startsWith("java.util.random.") && target.getName().equals("of"))
                || (owner.equals("java.lang.System") && !NOT_ASKING.contains(target.getName()));
    }

    @ParameterizedTest
    @ValueSource(classes = {Sundial.class, DiceThrower.class, EnvironmentReader.class, LocalTalker.class})
    void whoAsksTheSystemIsCaught(Class<?> curious) {
        Planted.assertCaught(NOBODY_INSIDE_ASKS_THE_SYSTEM, curious);
    }

    @Test
    void aLoggerInAUseCaseIsCaught() {
        Planted.assertCaught(NOBODY_INSIDE_LOGS, Diarist.class);
    }

    @Test
    void aUseCaseThatPrintsIsCaught() {
        Planted.assertCaught(NOBODY_INSIDE_PRINTS, Shouter.class);
    }
}
