package io.closeout.report.casefile;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.CaseEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class TakeCaseBackWhenCorrectionWithdrawnTest extends CaseReaction {

    @Override
    SpecificRecord eventOf(CaseEvents of) {
        return of.dialogue().takenBack();
    }

    @Override
    List<SpecificRecord> earlier(CaseEvents of) {
        return List.of(of.dialogue().proposed());
    }
}
