package planted.foreigntechnology.chat.adapter.rest;

import javax.sql.DataSource;

/** Routes that ask the database. */
public record SqlRoutes(DataSource database) {}
