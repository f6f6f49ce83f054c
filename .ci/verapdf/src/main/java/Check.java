import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks each file given against PDF/A-3a and PDF/UA-1; exits 1 where a rule fails. */
public final class Check {
    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean failed = files.length == 0;
        for (String file : files) {
            for (PDFAFlavour flavour : FLAVOURS) {
                failed |= !passes(file, flavour);
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean passes(String file, PDFAFlavour flavour) throws Exception {
        try (InputStream in = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s %s %s: %d checks%n", result.isCompliant() ? "pass" : "FAIL", flavour, file,
                    result.getTotalAssertions());
            Map<String, Integer> counts = new LinkedHashMap<>();
            Map<String, TestAssertion> first = new LinkedHashMap<>();
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() != TestAssertion.Status.FAILED) {
                    continue;
                }
                String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                counts.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, one);
            }
            first.forEach((rule, one) -> System.out.printf("  %s (%d times): %s%n    at %s%n    %s%n", rule,
                    counts.get(rule), one.getMessage(), one.getLocation().getContext(), one.getErrorMessage()));
            return result.isCompliant();
        }
    }
}
