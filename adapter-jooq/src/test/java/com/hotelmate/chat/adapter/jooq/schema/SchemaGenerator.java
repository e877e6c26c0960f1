package com.hotelmate.chat.adapter.jooq.schema;

import com.hotelmate.chat.adapter.jooq.Migrations;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;

/** Writes the description of the migrated schema as Java source. */
final class SchemaGenerator {

    private SchemaGenerator() {}

    static void generateInto(Path folder) throws Exception {
        try (Connection connection = TestDatabase.create().getConnection()) {
            GenerationTool tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(new Configuration()
                    .withLogging(Logging.WARN)
                    .withOnError(OnError.FAIL)
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withInputSchema(Migrations.SCHEMA)
                                    .withExcludes("schema_history")
                                    .withForcedTypes(
                                            new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz")))
                            .withGenerate(new Generate()
                                    .withGeneratedAnnotation(false)
                                    .withComments(false)
                                    .withJavadoc(false)
                                    .withRoutines(false)
                                    .withGlobalCatalogReferences(false)
                                    .withJavaTimeTypes(true))
                            .withTarget(new Target()
                                    .withPackageName("com.hotelmate.chat.adapter.jooq.schema")
                                    .withDirectory(folder.toString()))));
        }
    }
}
