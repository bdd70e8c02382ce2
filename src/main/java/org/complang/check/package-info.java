/// Syntax trees to a typed programme. The trees of all files go in together; a [org.complang.model.Programme] comes out, in which every name is resolved and every type is known, or the
/// mistakes, each where it stands. What can never hold, or says nothing, is told too. [ProgrammeCheck] is the way in; `syntax` comes before it, and all that comes after looks at the `model`
/// alone.
package org.complang.check;
