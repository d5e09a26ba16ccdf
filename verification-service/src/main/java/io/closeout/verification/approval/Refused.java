package io.closeout.verification.approval;

import io.closeout.events.common.DocumentRef;
import org.jspecify.annotations.Nullable;

/**
 * Why a report is refused.
 *
 * @param words the reason in free words, kept outside of the event
 * @param correctable whether an amended version may be handed in
 */
public record Refused(String reasonKey, @Nullable DocumentRef words, boolean correctable) {}
