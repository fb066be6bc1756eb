@NullMarked
package io.yuanheng.deadline.web;

import org.jspecify.annotations.NullMarked;
