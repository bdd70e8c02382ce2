/// What came of it, as data: the [Decision] of a partner with the reasons, and what else can be said of decisions, such as plans, forecasts, impacts and summaries. It uses `wording` alone and
/// decides nothing. `evaluate` and the rooms around it fill it in; `report` and `explain` read it.
package org.complang.decision;
