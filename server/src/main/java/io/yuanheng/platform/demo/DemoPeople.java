package io.yuanheng.platform.demo;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.database.DataDirectory;
import java.util.ArrayList;
import java.util.List;

/// Further log-ins of the demonstration, for what one person must not do alone: somebody computes a result and another makes it final,
/// and two experts score an application without seeing each other.
///
/// @param title what the person is, in words
public record DemoPeople(String title, DemoLogin login) {

    private record Person(String login, String name, String role, String unit) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("leader", "演示副主任", "vice_director", ""), new Person("expert-a", "演示专家甲", "entry_reviewer", "chenqiao"),
            new Person("expert-b", "演示专家乙", "entry_reviewer", "chenqiao"));

    /// Whoever may declare a result final that the demonstration computed.
    static Caller finishing(Application application, DataDirectory directory) {
        Access access = application.get(Access.class);
        DemoLogin leader = of(application, directory).getFirst().login();
        Access.Session session = Demonstration.accepted("演示副主任", access.logIn(leader.login(), leader.password()));
        Caller caller = access.caller(session.token()).orElseThrow();
        access.logOut(session.token());
        return caller;
    }

    public static List<DemoPeople> of(Application application, DataDirectory directory) {
        Access access = application.get(Access.class);
        Caller operator = access.operator("demo");
        List<DemoPeople> people = new ArrayList<>();
        for (Person person : PEOPLE) {
            String password = directory.secret("demo-" + person.login(), DemoLogin::drawn);
            String unit = person.unit().isEmpty() ? DemoLogin.authority(application) : person.unit();
            boolean made = access.addUser(operator, person.login(), person.name(), password, person.role(), unit) instanceof Outcome.Accepted<?>;
            people.add(new DemoPeople(person.name(), DemoLogin.tried(access, person.login(), password, made)));
        }
        return people;
    }
}
