/// The matrix of joint approvals and its sheets over HTTP.
@NullMarked
package io.yuanheng.casework.web;

import org.jspecify.annotations.NullMarked;
