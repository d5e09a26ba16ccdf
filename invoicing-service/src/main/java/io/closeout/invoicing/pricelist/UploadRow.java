package io.closeout.invoicing.pricelist;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of a file that is fit to be kept; the fields are those of {@link ArticlePrice}. */
record UploadRow(
        int line,
        String article,
        String text,
        String unit,
        String currency,
        BigDecimal price,
        BigDecimal base,
        boolean discountable,
        LocalDate validFrom) {}
