/// What changes by itself while days pass. A partner, a competency and two days go in; a forecast comes out, with each day on which the decision becomes another one, and why ([Forecasts]). It
/// decides by `evaluate`, on those days alone on which anything can change; `report` says what it found.
package org.complang.forecast;
