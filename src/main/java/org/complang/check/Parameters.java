package org.complang.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.complang.syntax.ast.Expression.Argument;

/// What stands for the parameters of a definition, and where it was written.
record Parameters(Map<String, Argument> arguments, ExpressionCheck caller) {
    static final Parameters NONE = new Parameters(Map.of(), null);

    Parameters {
        arguments = new LinkedHashMap<>(arguments);
    }
}
