package io.yuanheng.platform.demo;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.history.History;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.CannotStart;
import io.yuanheng.platform.database.DataDirectory;
import java.security.SecureRandom;
import java.util.List;

/// The demonstration's log-in. Its password is drawn on the first start and kept in the data directory, readable by its owner only.
///
/// @param unchanged whether the password kept is still the user's; people may have changed it
public record DemoLogin(String login, String password, boolean made, boolean unchanged) {

    private static final String LOGIN = "demo";
    private static final SecureRandom RANDOM = new SecureRandom();

    // no 0/O, 1/l/I: people read these from a screen
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    // reads and issues everything, may correct the statistics, register land and change definitions, so that a newcomer can try all sides;
    // where real data lies these are different people
    private static final String ROLE = "office";
    private static final List<String> FURTHER_ROLES = List.of("economic_section", "land_section", "system_admin");

    public static DemoLogin of(Application application, DataDirectory directory) {
        Access access = application.get(Access.class);
        String unit = authority(application);
        // kept before the user is made: a start that is killed between the two finds the same password again
        String password = directory.secret("demo", DemoLogin::drawn);
        Caller operator = access.operator("demo");
        boolean made = access.addUser(operator, LOGIN, "演示用户", password, ROLE, unit) instanceof Outcome.Accepted<?>;
        if (made) {
            FURTHER_ROLES.forEach(role -> Demonstration.accepted("演示用户", access.grant(operator, LOGIN, role, unit)));
        }
        return tried(access, LOGIN, password, made);
    }

    static DemoLogin tried(Access access, String login, String password, boolean made) {
        if (access.logIn(login, password) instanceof Outcome.Accepted<Access.Session>(Access.Session opened, var _)) {
            access.logOut(opened.token());
            return new DemoLogin(login, password, made, true);
        }
        return new DemoLogin(login, password, made, false);
    }

    static String authority(Application application) {
        return application.get(History.class).definitions().units().stream()
                .filter(unit -> unit.kind().equals("authority"))
                .findFirst()
                .orElseThrow(() -> new CannotStart("演示包里没有上级机构。"))
                .code();
    }

    static String drawn() {
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
