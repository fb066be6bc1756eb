package io.yuanheng.access;

import io.yuanheng.access.Accounts.Account;
import io.yuanheng.access.Accounts.Held;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/// Users and their roles, changed by those who hold the action `users` where it matters.
///
/// The object is checked on every one of these, not only the right to do such a thing somewhere: the unit a role is given in
/// must lie within a unit where the giver holds `users`, and so must every unit of a user who is disabled.
final class UserAdministration {

    private static final String ACTION = "users";

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,39}");

    private final DSLContext sql;
    private final Accounts accounts;
    private final Passwords passwords;
    private final ChainedLog log;
    private final Supplier<Definitions> definitions;
    private final Clock clock;

    UserAdministration(
            DSLContext sql, Passwords passwords, ChainedLog log, Supplier<Definitions> definitions, Clock clock) {
        this.sql = sql;
        this.accounts = new Accounts(sql);
        this.passwords = passwords;
        this.log = log;
        this.definitions = definitions;
        this.clock = clock;
    }

    Outcome<Actor> add(Caller by, String login, String name, String password, String role, String unit) {
        Held held = new Held(role, unit);
        Optional<Problem> refusal = notAllowed(by, unit);
        if (refusal.isPresent()) {
            return refused(by, "add_user", login, held, List.of(refusal.get()));
        }
        List<Problem> problems = new ArrayList<>(undeclared(held));
        if (!LOGIN.matcher(login).matches() || login.equalsIgnoreCase(Operator.ACTOR.login())) {
            problems.add(new Problem(
                    AccessProblem.LOGIN_SHAPE, Place.WHOLE, "登录名不可用", "2 至 40 个字母、数字或 . _ @ -；企业用统一社会信用代码"));
        }
        if (name.isBlank() || name.length() > 100) {
            problems.add(new Problem(AccessProblem.NAME_MISSING, Place.WHOLE, "缺姓名或职务", "1 至 100 个字"));
        }
        weakness(password, login).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return refused(by, "add_user", login, held, problems);
        }
        String hash = passwords.hash(password);
        boolean added = sql.transactionResult(t -> {
            String giver = by.actor().login();
            boolean isNew = new Accounts(t.dsl()).add(login, name.strip(), hash, held, giver, clock.instant());
            if (isNew) {
                log.record(t.dsl(), by.actor(), "add_user", object(login, held), "done");
            }
            return isNew;
        });
        if (!added) {
            Problem taken = new Problem(AccessProblem.LOGIN_TAKEN, Place.WHOLE, "登录名 " + login + " 已有人使用", "请换一个，或给原用户增加角色");
            return refused(by, "add_user", login, held, List.of(taken));
        }
        return Outcome.accepted(new Actor(login, name.strip()));
    }

    Outcome<Actor> grant(Caller by, String login, String role, String unit) {
        Held held = new Held(role, unit);
        Optional<Account> account = accounts.byLogin(login);
        List<Problem> problems = new ArrayList<>(aboutOthersOnly(by, login, account));
        notAllowed(by, unit).ifPresent(problems::addFirst);
        problems.addAll(undeclared(held));
        if (!problems.isEmpty() || account.isEmpty()) {
            return refused(by, "grant", login, held, problems);
        }
        sql.transaction(t -> {
            new Accounts(t.dsl()).grant(account.get().id(), held, by.actor().login(), clock.instant());
            log.record(t.dsl(), by.actor(), "grant", object(login, held), "done");
        });
        return Outcome.accepted(actor(account.get()));
    }

    Outcome<Actor> revoke(Caller by, String login, String role, String unit) {
        Held held = new Held(role, unit);
        Optional<Account> account = accounts.byLogin(login);
        List<Problem> problems = new ArrayList<>(aboutOthersOnly(by, login, account));
        notAllowed(by, unit).ifPresent(problems::addFirst);
        if (!problems.isEmpty() || account.isEmpty()) {
            return refused(by, "revoke", login, held, problems);
        }
        sql.transaction(t -> {
            new Accounts(t.dsl()).end(account.get().id(), held, by.actor().login(), clock.instant());
            log.record(t.dsl(), by.actor(), "revoke", object(login, held), "done");
        });
        return Outcome.accepted(actor(account.get()));
    }

    Outcome<Actor> disable(Caller by, String login) {
        Optional<Account> account = accounts.byLogin(login);
        List<Problem> problems = new ArrayList<>(aboutOthersOnly(by, login, account));
        List<Held> held = account.map(a -> accounts.held(a.id())).orElse(List.of());
        held.stream().flatMap(h -> notAllowed(by, h.unit()).stream()).findFirst().ifPresent(problems::addFirst);
        if (!problems.isEmpty() || account.isEmpty()) {
            return refused(by, "disable", login, new Held("*", "*"), problems);
        }
        sql.transaction(t -> {
            new Accounts(t.dsl()).setDisabled(account.get().id(), true);
            new Sessions(t.dsl()).endAll(account.get().id());
            log.record(t.dsl(), by.actor(), "disable", login, "done");
        });
        return Outcome.accepted(actor(account.get()));
    }

    Optional<Problem> weakness(String password, String login) {
        return Passwords.weakness(password, login)
                .map(why -> new Problem(AccessProblem.PASSWORD_WEAK, Place.WHOLE, why, "例如由几个词和数字组成的短句"));
    }

    /// Sets a password that is good enough, for somebody who has just logged in with the old one.
    Actor setOwnPassword(Actor actor, String password) {
        Account account = accounts.byLogin(actor.login()).orElseThrow();
        String hash = passwords.hash(password);
        sql.transaction(t -> {
            new Accounts(t.dsl()).setPassword(account.id(), hash);
            new Sessions(t.dsl()).endAll(account.id());
            log.record(t.dsl(), actor, "change_password", actor.login(), "done");
        });
        return actor;
    }

    /// Whether `by` may decide about users of the unit. Callers that access did not build may not.
    private Optional<Problem> notAllowed(Caller by, String unit) {
        boolean allowed = switch (by) {
            case Operator _ -> true;
            case Rights rights -> {
                Units units = new Units(definitions.get().units());
                yield rights.holdings().stream()
                        .filter(h -> h.role().actions().contains(ACTION))
                        .anyMatch(h -> units.within(unit, h.unit()));
            }
            default -> false;
        };
        return allowed
                ? Optional.empty()
                : Optional.of(new Problem(AccessProblem.NOT_ALLOWED, Place.WHOLE, "您不能管理这个单位的用户", "请该单位或上级的系统管理员办理"));
    }

    private List<Problem> undeclared(Held held) {
        List<Problem> problems = new ArrayList<>();
        if (definitions.get().role(held.role()).isEmpty()) {
            problems.add(new Problem(AccessProblem.ROLE_UNKNOWN, Place.WHOLE, "没有角色 " + held.role(), known(definitions.get())));
        }
        if (new Units(definitions.get().units()).unit(held.unit()).isEmpty()) {
            problems.add(Problem.of(AccessProblem.UNIT_UNKNOWN, Place.WHOLE, "没有单位 " + held.unit()));
        }
        return problems;
    }

    private static String known(Definitions definitions) {
        return "可用角色：" + String.join("、", definitions.roles().stream().map(r -> r.code() + " " + r.title()).toList());
    }

    private static List<Problem> aboutOthersOnly(Caller by, String login, Optional<Account> account) {
        if (login.equalsIgnoreCase(by.actor().login())) {
            return List.of(new Problem(AccessProblem.OWN_RIGHTS, Place.WHOLE, "不能改变自己的权限", "请另一位系统管理员办理"));
        }
        return account.isPresent()
                ? List.of()
                : List.of(Problem.of(AccessProblem.USER_UNKNOWN, Place.WHOLE, "没有用户 " + login));
    }

    private Outcome<Actor> refused(Caller by, String action, String login, Held held, List<Problem> problems) {
        log.record(by.actor(), action, object(login, held), "refused: " + problems.getFirst().code().code());
        return Outcome.rejected(problems);
    }

    private static String object(String login, Held held) {
        return login + " " + held.role() + "@" + held.unit();
    }

    private static Actor actor(Account account) {
        return new Actor(account.login(), account.name());
    }
}
