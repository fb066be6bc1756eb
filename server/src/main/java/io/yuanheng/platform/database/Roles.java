package io.yuanheng.platform.database;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import io.yuanheng.platform.CannotStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The two roles of the application and its database, made on the first start and completed after an interrupted one.
final class Roles {

    static final String DATABASE = "yuanheng";
    static final String OWNER = "yuanheng_owner";
    static final String APPLICATION = "yuanheng_app";

    private Roles() {}

    static void ensure(EmbeddedPostgres postgres) {
        DatabaseLogin login = postgres.login();
        try (Connection connection = connect(postgres)) {
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            for (DatabaseLogin.Role role : new DatabaseLogin.Role[] {login.owner(), login.application()}) {
                if (!exists(sql, "pg_roles", "rolname", role.name())) {
                    sql.execute("create role {0} login password {1}", name(role.name()), inline(role.password()));
                }
            }
            if (!exists(sql, "pg_database", "datname", DATABASE)) {
                createDatabase(sql, DATABASE);
            }
            secure(sql, DATABASE);
        } catch (SQLException e) {
            throw new CannotStart("数据库已启动，但不能用 secret 目录中的密码登录（" + e.getMessage() + "）。请从备份恢复 secret 目录。", e);
        }
    }

    static void createDatabase(DSLContext sql, String database) {
        sql.execute("create database {0} owner {1} template template0", name(database), name(OWNER));
    }

    /// Nobody but the two roles may connect.
    static void secure(DSLContext sql, String database) {
        sql.execute("revoke all on database {0} from public", name(database));
        sql.execute("grant connect, temporary on database {0} to {1}", name(database), name(APPLICATION));
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        DatabaseLogin.Role superuser = postgres.superuser();
        return DriverManager.getConnection(postgres.url("postgres"), superuser.name(), superuser.password());
    }

    private static boolean exists(DSLContext sql, String catalog, String column, String value) {
        return sql.fetchExists(DSL.table(name("pg_catalog", catalog)), DSL.field(name(column), String.class).eq(value));
    }
}
