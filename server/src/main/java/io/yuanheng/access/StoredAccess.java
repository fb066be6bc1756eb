package io.yuanheng.access;

import io.yuanheng.access.Accounts.Account;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Access over the tables of this module and the declared roles and units.
final class StoredAccess implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAccess.class);

    private static final Actor UNKNOWN = new Actor("-", "未知登录名");

    // one answer for every failure: which log-ins exist, are locked or disabled is nobody's business
    private static final Problem LOG_IN_REFUSED = new Problem(
            AccessProblem.LOG_IN_REFUSED,
            Place.WHOLE,
            "登录名或密码不正确",
            "连续 " + Accounts.ATTEMPTS + " 次不正确后须等 " + Accounts.LOCKED.toMinutes() + " 分钟再试；忘记密码请找系统管理员");
    private static final Problem LOG_IN_BUSY =
            new Problem(AccessProblem.LOG_IN_BUSY, Place.WHOLE, "同时登录的人太多", "请过几秒再试");
    private static final Problem RIGHTS_UNCLEAR =
            new Problem(AccessProblem.RIGHTS_UNCLEAR, Place.WHOLE, "您的权限无法确定，已拒绝", "请系统管理员检查角色定义");

    private final Supplier<Definitions> definitions;
    private final Clock clock;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final ChainedLog log;
    private final UserAdministration administration;

    StoredAccess(DSLContext sql, Supplier<Definitions> definitions, ChainedLog log, Passwords passwords, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
        this.accounts = new Accounts(sql);
        this.sessions = new Sessions(sql);
        this.passwords = passwords;
        this.log = log;
        this.administration = new UserAdministration(sql, passwords, log, definitions, clock);
    }

    @Override
    public Caller operator(String purpose) {
        log.record(Operator.ACTOR, "operator", purpose, "done");
        return Operator.of(purpose, definitions);
    }

    @Override
    public Outcome<Session> logIn(String login, String password) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.byLogin(login);
        boolean attempt = account.isPresent() && accounts.reserveAttempt(account.get().id(), now);
        Optional<Boolean> right = passwords.matches(password, account.map(Account::passwordHash));
        if (right.isEmpty()) {
            return Outcome.rejected(LOG_IN_BUSY);
        }
        if (account.isEmpty() || !attempt || !right.get() || account.get().disabled()) {
            // what was typed as a log-in that does not exist may be a password; it is not written down
            log.record(account.map(StoredAccess::actor).orElse(UNKNOWN), "log_in", "", why(account, attempt));
            return Outcome.rejected(LOG_IN_REFUSED);
        }
        return open(account.get(), password, now);
    }

    private static String why(Optional<Account> account, boolean attempt) {
        if (account.isEmpty()) {
            return "refused: unknown";
        }
        return account.get().disabled() ? "refused: disabled" : attempt ? "refused: password" : "refused: locked";
    }

    private Outcome<Session> open(Account account, String password, Instant now) {
        accounts.forgetAttempts(account.id());
        if (passwords.weakerThanNow(account.passwordHash())) {
            accounts.setPassword(account.id(), passwords.hash(password));
        }
        Actor actor = actor(account);
        if (rights(account.id(), actor).isEmpty()) {
            log.record(actor, "log_in", "", "refused: rights unclear");
            return Outcome.rejected(RIGHTS_UNCLEAR);
        }
        log.record(actor, "log_in", "", "done");
        return Outcome.accepted(new Session(sessions.open(account.id(), now), actor));
    }

    @Override
    public Optional<Caller> caller(String token) {
        return sessions.find(token, clock.instant())
                .flatMap(living -> rights(living.user(), new Actor(living.login(), living.name())));
    }

    /// Deny by default: a role or unit that is no longer declared gives nothing, and an exception is a refusal.
    private Optional<Caller> rights(long user, Actor actor) {
        try {
            Definitions declared = definitions.get();
            Units units = new Units(declared.units());
            List<Holding> holdings = accounts.held(user).stream()
                    .flatMap(held -> declared.role(held.role()).stream()
                            .map(role -> new Holding(role, held.unit(), units.parksOf(held.unit()))))
                    .toList();
            return Optional.of(Rights.of(actor, holdings));
        } catch (RuntimeException e) {
            LOG.error("the rights of {} cannot be built; refused", actor.login(), e);
            return Optional.empty();
        }
    }

    @Override
    public void logOut(String token) {
        sessions.find(token, clock.instant())
                .ifPresent(living -> log.record(new Actor(living.login(), living.name()), "log_out", "", "done"));
        sessions.end(token);
    }

    @Override
    public Outcome<Actor> addUser(Caller by, String login, String name, String password, String role, String unit) {
        return administration.add(by, login, name, password, role, unit);
    }

    @Override
    public Outcome<Actor> grant(Caller by, String login, String role, String unit) {
        return administration.grant(by, login, role, unit);
    }

    @Override
    public Outcome<Actor> revoke(Caller by, String login, String role, String unit) {
        return administration.revoke(by, login, role, unit);
    }

    @Override
    public Outcome<Actor> disable(Caller by, String login) {
        return administration.disable(by, login);
    }

    @Override
    public Outcome<Actor> changePassword(Caller caller, String old, String password) {
        Optional<Problem> weakness = administration.weakness(password, caller.actor().login());
        return weakness.isPresent()
                ? Outcome.rejected(weakness.get())
                : logIn(caller.actor().login(), old)
                        .map(session -> administration.setOwnPassword(session.actor(), password));
    }

    @Override
    public List<UnitDefinition> parks(Caller caller) {
        return new Units(definitions.get().units())
                .parks().stream()
                        .filter(p -> caller.scope().covers(new ParkCode(p.code())))
                        .toList();
    }

    @Override
    public Optional<UnitDefinition> park(ParkCode park) {
        return new Units(definitions.get().units())
                .parks().stream().filter(p -> p.code().equals(park.value())).findFirst();
    }

    private static Actor actor(Account account) {
        return new Actor(account.login(), account.name());
    }
}
