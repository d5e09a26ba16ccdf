package io.closeout.verification.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/**
 * Compiles the expressions of one rule against the words it may use. There are no loops (no macros) and at most
 * {@value #MOST_NODES} nodes, so the cost of an expression is bounded by its length.
 */
final class Expressions {

    static final int MOST_NODES = 60;

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    // The planner, three times as fast as the older interpreter, insists on heterogeneous comparisons.
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .enableComprehension(false)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelCompiler compiler;

    private Expressions(CelCompiler compiler) {
        this.compiler = compiler;
    }

    static Expressions of(RuleDefinition rule) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros();
        Vocabulary.REPORT.values().forEach(word -> builder.addVar(word.name(), word.type()));
        switch (rule.appliesTo()) {
            case REPORT -> {}
            case LINE -> Vocabulary.LINE.values().forEach(word -> builder.addVar(word.name(), word.type()));
            case PHOTO -> Vocabulary.PHOTO.values().forEach(word -> builder.addVar(word.name(), word.type()));
        }
        rule.limits().keySet().forEach(name -> builder.addVar(Vocabulary.LIMIT + name, SimpleType.INT));
        return new Expressions(builder.build());
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    Expression compile(String text, List<CelType> allowed) {
        try {
            var ast = compiler.compile(text).getAst();
            if (!allowed.contains(ast.getResultType())) {
                throw new IllegalArgumentException("'%s' gives %s, not %s"
                        .formatted(text, ast.getResultType().name(), names(allowed)));
            }
            return new Expression(RUNTIME.createProgram(ast), words(ast));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("'%s': %s".formatted(text, e.getMessage()), e);
        }
    }

    private static String names(List<CelType> types) {
        return String.join(" or ", types.stream().map(CelType::name).toList());
    }

    private static List<String> words(CelAbstractSyntaxTree ast) {
        return ast.getReferenceMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().name())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
