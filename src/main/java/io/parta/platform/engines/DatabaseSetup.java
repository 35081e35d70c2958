package io.parta.platform.engines;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/** The database {@code parta} and its two roles: the owner migrates, the application works and owns nothing. */
record DatabaseSetup(String host, int port, String password) {

    private static final String DATABASE = "parta";
    private static final String OWNER = "parta_owner";
    private static final String APPLICATION = "parta_app";

    /** Makes what is missing; returns the configuration that leads there. */
    Map<String, String> complete() {
        try {
            makeRolesAndDatabase();
            makeExtensions();
        } catch (SQLException e) {
            throw new EngineFailure("The database of Parta cannot be set up: " + e.getMessage() + ".", e);
        }
        return Map.of(
                "parta.database.url", "postgresql://" + host + ":" + port + "/" + DATABASE,
                "parta.database.username", APPLICATION,
                "parta.database.password", password,
                "parta.database.owner-username", OWNER,
                "parta.database.owner-password", password);
    }

    private void makeRolesAndDatabase() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APPLICATION}) {
                if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role + " LOGIN");
                }
                statement.execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
            }
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        }
    }

    private void makeExtensions() throws SQLException {
        try (Connection connection = connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + OWNER);
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        Connection connection =
                new Driver().connect("jdbc:postgresql://" + host + ":" + port + "/" + database, properties);
        if (connection == null) {
            throw new SQLException("the driver does not know its own URL");
        }
        return connection;
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
