/// The page of a competency. A competency of the `model` goes in, with all its versions; a [Page] of sections, lists and tables comes out, made of phrases of `phrasing`, in no language and no
/// format yet. No data and no decision has a part in it. `report` lays it out as HTML or Markdown.
package org.complang.document;
