package io.yuanheng.platform.database;

/// A database and the two roles that reach it: the owner for definitions and migrations, the application for everything else.
public record DatabaseLogin(String url, Role owner, Role application) {

    public record Role(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// The same roles on another database of the same server.
    public DatabaseLogin at(String otherUrl) {
        return new DatabaseLogin(otherUrl, owner, application);
    }
}
