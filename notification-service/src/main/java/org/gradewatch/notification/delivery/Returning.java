package org.gradewatch.notification.delivery;

import org.gradewatch.notification.bounce.Bounces;
import org.gradewatch.notification.bounce.ReturnPaths;

/// Where mails that cannot be delivered come back to, and what it means when they do.
record Returning(ReturnPaths paths, Bounces bounces) {}
