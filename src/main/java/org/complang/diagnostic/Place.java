package org.complang.diagnostic;

import org.complang.source.SourceFile;
import org.complang.source.Span;

/// Where a mistake is.
public sealed interface Place {
    /// A stretch of a programme file.
    record InSource(SourceFile file, Span span) implements Place { }

    /// A place in partner data: line and column are counted from 1 (column in bytes), or 0 where the data did not come from a text; `path` names
    /// the record and field (`customers[T1].usage[3].activeUsers`) and is empty where the mistake is in the text itself.
    record InData(String file, long line, long column, String path) implements Place { }

    /// A whole file or folder.
    record InFile(String file) implements Place { }

    /// The command line or a call.
    record Nowhere() implements Place { }
}
