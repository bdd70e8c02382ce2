/// A programme as SQL. A programme of the `model`, a day and a dialect go in; one statement comes out that decides all partners of a warehouse, or what it cannot give exactly ([SqlFromModel]).
/// No data is read here: a database does with the statement what `data` and `evaluate` do here, with unknown as `NULL`. Comments in it are phrases of `phrasing`, in the words that the caller
/// gives.
package org.complang.sql;
