/// Decides partners. A programme of the `model` goes in and is compiled once ([Evaluator]); then partners of `data` and a day go in, and decisions come out. Every condition is computed once for
/// all rows of a table and all partners of a batch, and where data is missing each number is between two bounds. [Lens] shows others what it works out on the way, [Needs] which data it looks
/// at. `data` comes before it; what it decides is in `decision`.
package org.complang.evaluate;
