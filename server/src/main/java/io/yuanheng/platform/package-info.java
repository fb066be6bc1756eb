/// Start-up, the database in the box, HTTP errors, OpenAPI, backup and the command line.
@NullMarked
package io.yuanheng.platform;

import org.jspecify.annotations.NullMarked;
