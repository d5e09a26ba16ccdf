package io.closeout.report;

import io.closeout.dev.rules.HouseRules;

class HouseRulesTest extends HouseRules {

    @Override
    protected String rootPackage() {
        return "io.closeout.report";
    }
}
