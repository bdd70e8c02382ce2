/// Says what a programme asks for. Conditions, values, requirements and points of the `model` go in; phrases come out that `report` can say in any language. `evaluate` and `sql` say with them
/// what was decided, `document` what is required, `plan`, `forecast` and `impact` what would be otherwise.
package org.complang.phrasing;
