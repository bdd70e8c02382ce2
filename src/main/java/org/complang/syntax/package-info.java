/// Text to syntax tree. The bytes of programme files go in; trees of `syntax.ast` come out, with a diagnostic for each line that cannot be read, which costs nothing but that line.
/// [ProgrammeParser] is the way in; the [Formatter] lays files out by the same words and lines. `source` and `diagnostic` come before it; `check` comes next and gives the trees their meaning.
package org.complang.syntax;
