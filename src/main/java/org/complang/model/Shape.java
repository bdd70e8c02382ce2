package org.complang.model;

import java.util.List;
import java.util.Optional;

/// The shape of a partner document: its tables, the root first and parents before children. Fields of the document itself and of the records it holds
/// singly (`partner`) are columns of the root; `groups` tells under which name of the data they stand.
public record Shape(List<Table> tables, List<Group> groups) {
    public Shape {
        tables = List.copyOf(tables);
        groups = List.copyOf(groups);
    }

    public Table root() {
        return tables.getFirst();
    }

    /// A record that the document holds once: its word, its name in data, what a table of several is called there, and its columns, which are columns of the root.
    public record Group(String record, String spelling, String plural, List<Column> columns, Column key, Column shownAs) {
        public Group {
            columns = List.copyOf(columns);
        }
    }

    /// The record that the document holds once and that is called so; nothing where none is.
    public Optional<Group> group(String record) {
        return groups.stream().filter(group -> group.record().equals(record)).findFirst();
    }

    /// The column that names the partner: the key of the first record that the document holds once.
    public Column partnerKey() {
        return groups.getFirst().key();
    }
}
