/// Checks certificates without deciding anything anew. A certificate, the document and what the programme requires go in; what has been verified comes out, or a refusal with the first thing
/// that is wrong ([Checker]). It shares no code with what decides or with what writes certificates, and uses nothing but Java and a reader of JSON: whoever trusts it need trust nothing else.
package org.complang.certificate.check;
