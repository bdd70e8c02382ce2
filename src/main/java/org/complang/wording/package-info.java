/// What is to be said, in no language yet: [Phrase], with [Labels], numbers and units in its places. It stands before all others and uses none. The rooms that decide, check or describe make
/// phrases, and `report` says them in a language.
package org.complang.wording;
