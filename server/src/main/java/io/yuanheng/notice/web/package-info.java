@NullMarked
package io.yuanheng.notice.web;

import org.jspecify.annotations.NullMarked;
