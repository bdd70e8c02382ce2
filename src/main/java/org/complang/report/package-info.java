/// Says things to people and programs. Decisions, plans, forecasts, impacts, pages and diagnostics go in; text, JSON, CSV, HTML and Markdown come out. [Wording] says phrases in one language;
/// the words are in the resource files beside it. It decides nothing: `decision`, `document` and `diagnostic` come before it, and `explain` and the command line after it.
package org.complang.report;
