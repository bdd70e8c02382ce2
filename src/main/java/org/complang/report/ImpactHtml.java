package org.complang.report;
import org.complang.decision.Impact;
public final class ImpactHtml { private ImpactHtml() { } public static String html(Impact i, Wording w) { return ""; } }
