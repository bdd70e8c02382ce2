package org.complang.syntax.ast;

import java.util.List;
import java.util.Set;
import org.complang.source.SourceFile;

/// What one file declares, in its order. Lines that could not be read are left out, have been reported, and may have declared any of the
/// `doubtful` names.
public record ProgrammeFile(SourceFile file, List<Declaration> declarations, boolean whole, Set<String> doubtful) {
    public ProgrammeFile {
        declarations = List.copyOf(declarations);
        doubtful = Set.copyOf(doubtful);
    }
}
