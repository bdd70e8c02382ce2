/// The command line: one class for each command, and what commands have in common. Arguments go in; results go to standard output or into files, messages to standard error, and an exit code
/// says how it ended. It stands after all other rooms and may use all of them; none uses it. [Main] is the way in.
package org.complang.cli;
