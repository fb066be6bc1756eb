package io.yuanheng.kernel;

/// Who did something: the log-in and the name shown to people.
public record Actor(String login, String name) {}
