package io.yuanheng.platform.demo;

import io.yuanheng.access.Access;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.database.DataDirectory;
import java.security.SecureRandom;

/// The demonstration's log-in. Its password is drawn on the first start and kept in the data directory, readable by its owner only.
///
/// @param unchanged whether the password kept is still the user's; people may have changed it
public record DemoLogin(String login, String password, boolean made, boolean unchanged) {

    private static final String LOGIN = "demo";
    private static final SecureRandom RANDOM = new SecureRandom();

    // no 0/O, 1/l/I: people read these from a screen
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    public static DemoLogin of(Application application, DataDirectory directory, String role, String unit) {
        Access access = application.get(Access.class);
        // kept before the user is made: a start that is killed between the two finds the same password again
        String password = directory.secret("demo", DemoLogin::drawn);
        boolean made = access.addUser(access.operator("demo"), LOGIN, "演示用户", password, role, unit) instanceof Outcome.Accepted<?>;
        Outcome<Access.Session> session = access.logIn(LOGIN, password);
        if (session instanceof Outcome.Accepted<Access.Session>(Access.Session opened, var _)) {
            access.logOut(opened.token());
            return new DemoLogin(LOGIN, password, made, true);
        }
        return new DemoLogin(LOGIN, password, made, false);
    }

    private static String drawn() {
        StringBuilder made = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            made.append(group == 0 ? "" : "-");
            for (int i = 0; i < 3; i++) {
                made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            made.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return made.toString();
    }
}
