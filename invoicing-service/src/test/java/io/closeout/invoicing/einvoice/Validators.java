package io.closeout.invoicing.einvoice;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.france.FranceCTCValidation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.zugferd.ZugferdValidation;
import io.closeout.invoicing.issuing.DocumentContent;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;

/** The official rules: schemas and Schematron, as phive bundles them. Every finding counts, warnings too. */
final class Validators {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> SETS = sets();

    private Validators() {}

    private static ValidationExecutorSetRegistry<IValidationSourceXML> sets() {
        var sets = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        EN16931Validation.initEN16931(sets);
        PeppolValidation2026_05.init(sets);
        ZugferdValidation.initZugferd(sets);
        FranceCTCValidation.initFranceCTC(sets);
        return sets;
    }

    static List<String> ubl(DocumentContent content, byte[] xml) {
        var credit = content.isCreditNote();
        var core = credit ? EN16931Validation.VID_UBL_CREDIT_NOTE_1316 : EN16931Validation.VID_UBL_INVOICE_1316;
        // The rules of Peppol bring those of EN 16931 with them.
        return findings(
                xml,
                switch (Profile.of(content)) {
                    case PEPPOL ->
                        List.of(
                                credit
                                        ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                                        : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3);
                    case PEPPOL_SELF_BILLING ->
                        List.of(
                                credit
                                        ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_SELF_BILLING_UBL_V3
                                        : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_SELF_BILLING_UBL_V3);
                    case FRANCE ->
                        List.of(
                                core,
                                credit
                                        ? FranceCTCValidation.VID_FR_CTC_UBL_CN_1_3_0
                                        : FranceCTCValidation.VID_FR_CTC_UBL_INV_1_3_0);
                    case CORE -> List.of(core);
                });
    }

    static List<String> cii(DocumentContent content, byte[] xml) {
        var ids = new ArrayList<>(List.of(EN16931Validation.VID_CII_1316, ZugferdValidation.VID_ZUGFERD_2_4_EN16931));
        if (Profile.of(content) == Profile.FRANCE) {
            ids.add(FranceCTCValidation.VID_FR_CTC_CII_1_3_0);
        }
        return findings(xml, ids);
    }

    private static List<String> findings(byte[] xml, List<DVRCoordinate> ids) {
        var source = ValidationSourceXML.create("document", parsed(xml));
        var found = new ArrayList<String>();
        for (var id : ids) {
            var set = Objects.requireNonNull(SETS.getOfID(id), id.getAsSingleID());
            var results = ValidationExecutionManager.executeValidation(
                    IValidityDeterminator.createDefault(), set, source, Locale.ENGLISH);
            for (var result : results) {
                result.getErrorList()
                        .forEach(error -> found.add("%s %s %s"
                                .formatted(
                                        id.getArtifactID(), error.getErrorID(), error.getErrorText(Locale.ENGLISH))));
            }
        }
        return found;
    }

    private static org.w3c.dom.Document parsed(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new IllegalStateException(
                    "not well-formed: " + new String(xml, java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }
}
