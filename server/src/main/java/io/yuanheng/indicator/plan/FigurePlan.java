package io.yuanheng.indicator.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Everything one figure asks of the rows of one ledger.
///
/// @param queries two slots may hold the same query; it is asked once
/// @param lineage the rows the figure is made of
public record FigurePlan(Map<Slot, Query> queries, Rows lineage) {

    /// What a query is for.
    public enum Slot {
        /// the period asked for
        NOW,
        NOW_BY_MEMBER,
        /// the same period of last year over last year's own rows, with last year's classes
        LAST_YEAR,
        LAST_YEAR_BY_MEMBER,
        /// which enterprises the figure is made of
        REPORTERS,
        /// how many months each of them reported, whatever class it held then
        MONTHS_BY_REPORTER,
        /// how many months have rows, for indicators without enterprises
        MONTHS,
        /// whether anybody returned anything for the period, for counts over monthly returns
        RETURNED
    }

    public FigurePlan {
        queries = Collections.unmodifiableMap(new EnumMap<>(queries));
    }
}
