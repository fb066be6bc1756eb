/// Reports over HTTP: drafts, issues, their pages and files.
@NullMarked
package io.yuanheng.report.web;

import org.jspecify.annotations.NullMarked;
