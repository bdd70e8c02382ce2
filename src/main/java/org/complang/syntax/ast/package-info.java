/// The syntax tree: what an author wrote, with the place of everything, and nothing resolved. [ProgrammeFile] holds what one file declares. `syntax` builds the tree out of the words of the
/// grammar, which stay there; `check` reads it.
package org.complang.syntax.ast;
