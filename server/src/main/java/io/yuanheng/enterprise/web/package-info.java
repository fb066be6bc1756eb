/// HTTP to [io.yuanheng.enterprise] and nothing else.
@NullMarked
package io.yuanheng.enterprise.web;

import org.jspecify.annotations.NullMarked;
