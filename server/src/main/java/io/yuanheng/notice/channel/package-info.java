/// Ways out of the product. None exists unless the operator names where it leads.
@NullMarked
package io.yuanheng.notice.channel;

import org.jspecify.annotations.NullMarked;
