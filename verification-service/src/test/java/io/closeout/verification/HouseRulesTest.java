package io.closeout.verification;

import io.closeout.dev.rules.HouseRules;

class HouseRulesTest extends HouseRules {

    @Override
    protected String rootPackage() {
        return "io.closeout.verification";
    }
}
