/// Mistakes and warnings as data: a code, a place and what fills the message. What finds a mistake, in a programme or in data, makes a [Diagnostic]; `report` says it in a language. It uses
/// `source` and `wording` alone, and is used wherever somebody's text or data is read.
package org.complang.diagnostic;
