/// Rows of files, as they stand there. A file goes in: text with delimiters, plain or in gzip, or Parquet; rows come out whose fields are stretches of bytes ([Rows]), without anybody knowing
/// what they mean. Long files are cut into [Chunk]s for several threads, text of JSON too. It uses no other room; `data` reads documents and cells with it, `bulk` the tables of partners.
package org.complang.table;
