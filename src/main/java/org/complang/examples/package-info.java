/// The examples of a programme, and cases in files. What they give goes through `data` and `evaluate` like any partner; results come out, with what is otherwise than expected ([Examples]), and
/// the conditions that no example has seen both met and not met. The programme comes from `model`; the command line and CI systems read the results.
package org.complang.examples;
