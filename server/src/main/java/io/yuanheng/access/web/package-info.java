/// Log-in over HTTP: a session cookie, a guard against requests forged by other sites, and a `Caller` for every controller.
@NullMarked
package io.yuanheng.access.web;

import org.jspecify.annotations.NullMarked;
