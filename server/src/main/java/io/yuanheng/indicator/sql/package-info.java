/// Says a plan in SQL and asks the database. The only place of this module that knows jOOQ.
@NullMarked
package io.yuanheng.indicator.sql;

import org.jspecify.annotations.NullMarked;
