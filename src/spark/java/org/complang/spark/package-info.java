/// Decides partners whose tables Spark holds. Tables go in as Spark has them, with the texts of a programme; a row comes out for each decision. What matters of a row, and what decides, is of `bulk`,
/// with the same decisions as for files, byte for byte. It stands outside of the other rooms, as the command line does, and is built in a profile of its own.
package org.complang.spark;
