package io.closeout.verification.policies;

import io.closeout.kit.policy.Source;

/**
 * How long somebody has for an answer.
 *
 * @param days working days
 * @param source the policy that says so
 */
public record AnswerTime(int days, Source source) {}
