/// Why one partner attained what it did. Decisions with their plans go in; an [Explanation] in one language comes out, as text, Markdown or HTML, with what decides first and the whole tree
/// behind it. It comes after `report`, whose words and trees it uses, and is the last room before the command line.
package org.complang.explain;
