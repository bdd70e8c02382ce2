/// The library: [Comp] is the way in for developers. Programme files go in, and a programme comes out that is ready to decide partners, explain decisions, plan, forecast and certify. It holds
/// the rooms together, in the order of the flow: what authors write goes through `syntax` and `check` into `model`; what partners have goes through `table` and `data`; `evaluate` brings both
/// together, and what it decides is in `decision`. The other rooms use these, and `report` and `explain` say what came of it.
package org.complang;
