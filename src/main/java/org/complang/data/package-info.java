/// Partner data, bound to the shape that the programme declares. JSON, objects of a caller, or records that were found in rows one by one go in; [PartnerData] comes out, for one partner or a
/// batch: for each list of records a table of columns of cells. Records with one key have become one, and what does not fit has been told and counts as unknown. `table` and the `model` come
/// before it; `evaluate` comes next.
package org.complang.data;
