/// Certificates of decisions. A decision, its partner and the document go in; a text comes out that tells for each condition what it rests on, down to the records of the document
/// ([Certificates]). It looks at partners through `evaluate` and comes after it. The room below, `certificate.check`, checks what is written here and shares no code with it but the form of JSON
/// and the seal.
package org.complang.certificate;
