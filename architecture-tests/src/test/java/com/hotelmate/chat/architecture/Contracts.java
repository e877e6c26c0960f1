package com.hotelmate.chat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the contracts of the test kit, and the tests that implement them. The tests of an adapter are on nobody's class
 * path, so they are read from where the build of its module left them, beside the classes themselves.
 */
final class Contracts {

    private static final JavaClasses TEST_KIT = new ClassFileImporter().importPackages("com.hotelmate.chat.testkit");
    private static final Map<Path, JavaClasses> TESTS = new ConcurrentHashMap<>();

    private Contracts() {}

    static String nameFor(JavaClass port) {
        return port.getSimpleName() + "Contract";
    }

    /** Whether the test kit has an interface of the right name that has to do with the port. */
    static boolean existsFor(JavaClass port) {
        return TEST_KIT.stream()
                .anyMatch(type -> type.isInterface()
                        && type.getSimpleName().equals(nameFor(port))
                        && type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().getName().equals(port.getName())));
    }

    /** Whether a test class of the store's own adapter implements the contract of the port. */
    static boolean isTested(JavaClass port, JavaClass store) {
        return testsBeside(store).stream()
                .filter(test -> !test.isInterface() && Places.adapterOf(test).equals(Places.adapterOf(store)))
                .anyMatch(test -> test.getAllRawInterfaces().stream()
                        .anyMatch(contract -> contract.getSimpleName().equals(nameFor(port))));
    }

    private static JavaClasses testsBeside(JavaClass type) {
        return TESTS.computeIfAbsent(testClassesOf(type), path -> new ClassFileImporter().importPath(path));
    }

    private static Path testClassesOf(JavaClass type) {
        URI source = type.getSource().orElseThrow().getUri();
        String file = source.getSchemeSpecificPart().replaceFirst("^file:", "");
        int target = file.lastIndexOf("/target/");
        if (target < 0) {
            throw new AssertionError(type.getName() + " is not from a module of this build but from " + file);
        }
        Path tests = Path.of(file.substring(0, target), "target", "test-classes");
        if (!Files.isDirectory(tests)) {
            throw new AssertionError("No compiled tests of " + type.getName() + " in " + tests
                    + ": build this module together with the others, by --also-make");
        }
        return tests;
    }
}
