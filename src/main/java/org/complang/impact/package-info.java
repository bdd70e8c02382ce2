/// What another version of a programme, or another day, changes for many partners. The decisions of both come in, partner by partner, as `bulk` goes through the data twice; counts come out,
/// with who gains or loses which level and for which steps ([Comparison]). No partner is decided here, and what is kept does not grow with their number. `report` says what it found.
package org.complang.impact;
