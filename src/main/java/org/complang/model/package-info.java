/// What a programme is once it has been checked: the shape of partner data, the sources of rows, and competencies with their conditions, values and points. `check` builds it; the rooms that
/// read data, decide, describe or translate a programme look at it and at nothing before it. It knows no text, no data and no file. [Walk] goes through all of it.
package org.complang.model;
