/// What every answer over HTTP has in common: refusals as problem details in Chinese, and the built web application.
@NullMarked
package io.yuanheng.platform.web;

import org.jspecify.annotations.NullMarked;
