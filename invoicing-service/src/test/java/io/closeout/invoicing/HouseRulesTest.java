package io.closeout.invoicing;

import io.closeout.dev.rules.HouseRules;

class HouseRulesTest extends HouseRules {

    @Override
    protected String rootPackage() {
        return "io.closeout.invoicing";
    }
}
