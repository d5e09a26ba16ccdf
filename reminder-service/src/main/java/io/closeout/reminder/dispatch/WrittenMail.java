package io.closeout.reminder.dispatch;

/** A message ready to be handed over. */
record WrittenMail(String to, String mailId, String subject, String text, String html, byte[] sha256) {}
