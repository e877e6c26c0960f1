package com.hotelmate.chat.adapter.jooq.embedded;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, which come as an archive on the class path. */
final class Binaries {

    private Binaries() {}

    /** Unpacks the programs below the directory, unless they are there already; where {@code bin} is. */
    static Path unpackInto(Path directory) throws IOException {
        ByteSource archive = Resources.asByteSource(find());
        Path home = directory.resolve(
                "postgresql-" + archive.hash(Hashing.sha256()).toString().substring(0, 12));
        if (!Files.isDirectory(home)) {
            Path draft = directory.resolve("postgresql.unpacking");
            delete(draft);
            unpack(archive, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static URL find() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll(" .*", "");
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT).replace("amd64", "x86_64");
        URL found = Binaries.class.getResource("/postgres-" + system + "-" + machine + ".txz");
        if (found == null) {
            throw new EmbeddedDatabaseException("There is no embedded database for " + system + " on " + machine
                    + " in this build: install PostgreSQL and set DATABASE_URL");
        }
        return found;
    }

    private static void unpack(ByteSource archive, Path target) throws IOException {
        try (InputStream bytes = archive.openBufferedStream();
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(bytes))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entries, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream entries, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive leads out of its directory");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(entries, file);
        if (entry.getName().contains("bin/") && !file.toFile().setExecutable(true)) {
            throw new IOException("Programs cannot be made executable in " + target);
        }
    }
}
