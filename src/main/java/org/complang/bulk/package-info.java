/// Many partners from files, however many they are. Paths go in; decisions of all partners come out in one order, with the rows and documents that could not be read. `table` gives the rows,
/// which are read once by several threads; what matters of them, as `evaluate` says, is kept for parts of the partners, and each part becomes one batch of `data` that `evaluate` decides. [Bulk]
/// is the way in, [Twice] decides by two programmes, and [SpreadTables] serves those who bring rows together themselves.
package org.complang.bulk;
