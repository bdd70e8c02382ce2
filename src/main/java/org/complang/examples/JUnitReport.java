package org.complang.examples;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.complang.wording.Phrase;

/// Results of examples in the form that CI systems read: one suite a competency, one test case an example.
public final class JUnitReport {
    private JUnitReport() { }

    /// The report as XML.
    ///
    /// @param words how differences are said
    public static String xml(List<ExampleResult> results, Function<Phrase, String> words) {
        Map<String, List<ExampleResult>> suites = new LinkedHashMap<>();
        results.forEach(result -> suites.computeIfAbsent(result.suite(), _ -> new ArrayList<>()).add(result));
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml, "testsuites", results);
            for (var suite : suites.entrySet()) {
                start(xml, "testsuite", suite.getValue());
                xml.writeAttribute("name", clean(suite.getKey()));
                for (ExampleResult result : suite.getValue()) {
                    testCase(xml, result, words);
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.append('\n').toString();
    }

    private static void start(XMLStreamWriter xml, String element, List<ExampleResult> results) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute("failures", String.valueOf(results.stream().filter(result -> !result.passed()).count()));
    }

    private static void testCase(XMLStreamWriter xml, ExampleResult result, Function<Phrase, String> words) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(result.suite()));
        xml.writeAttribute("name", clean(result.title()));
        xml.writeAttribute("file", clean(result.place()));
        if (!result.passed()) {
            String text = String.join("\n", result.differences().stream().map(words).toList());
            xml.writeStartElement("failure");
            xml.writeAttribute("message", clean(text.lines().findFirst().orElse("")));
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /// Without the characters that XML cannot hold.
    private static String clean(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean holds = c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
            out.append(holds ? Character.toString(c) : "?");
        });
        return out.toString();
    }
}
