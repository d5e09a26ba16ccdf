package io.closeout.reminder.dispatch;

import java.util.UUID;

/** A message whose try is on record and begins now. */
record Composed(UUID messageId, WrittenMail mail) {}
