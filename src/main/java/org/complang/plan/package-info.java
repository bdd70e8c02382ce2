/// What would have been enough. A decision and its partner go in; for each level that is not met the cheapest changes come out, each verified by deciding the changed partner, or the data that
/// would settle it ([Plans]). It looks at partners through `evaluate` and comes after it; `report` and `explain` say what it found.
package org.complang.plan;
