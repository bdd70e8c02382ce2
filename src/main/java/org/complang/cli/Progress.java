package org.complang.cli;

import org.complang.bulk.Bulk;

/// A bar on a terminal that shows how much has been read; nothing where nobody looks.
final class Progress implements Bulk.Progress {
    private static final int WIDTH = 40;
    private static final int PARTS = 200;

    private final Terminal terminal;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private long last = -1;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(long read, long total) {
        if (shown && total > 0 && read * PARTS / total != last) {
            synchronized (this) {
                last = read * PARTS / total;
                int filled = (int) Math.min(WIDTH, read * WIDTH / total);
                terminal.err().printf("\r[%s%s] %3d%%", "#".repeat(filled), " ".repeat(WIDTH - filled), Math.min(100, read * 100 / total));
                terminal.err().flush();
            }
        }
    }

    /// Takes the bar away.
    void end() {
        if (shown && last >= 0) {
            terminal.err().print("\r" + " ".repeat(WIDTH + 8) + "\r");
            terminal.err().flush();
        }
    }
}
