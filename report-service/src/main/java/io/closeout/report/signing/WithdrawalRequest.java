package io.closeout.report.signing;

import org.jspecify.annotations.Nullable;

/** Why a signed report is taken back, as a message key. */
record WithdrawalRequest(@Nullable String reasonKey) {}
