/// Changes that somebody tries. A partner document and changes go in, as people write them, as a JSON patch, or as a plan that comp has given; the changed partner comes out, bound by `data`
/// ([Changes]). `syntax` and `check` read records that are written as in an example. Both partners are then decided by `evaluate`, and `report` shows the two decisions side by side.
package org.complang.whatif;
