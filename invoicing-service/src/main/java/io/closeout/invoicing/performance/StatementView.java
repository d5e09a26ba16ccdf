package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and what became of it.
 *
 * @param inForce false if there is a newer version
 * @param sha256 digest of the stored text, in hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
        Statement statement,
        boolean inForce,
        String sha256,
        List<Contest> contests,
        @Nullable Settlement settlement) {}
