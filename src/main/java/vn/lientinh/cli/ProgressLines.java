package vn.lientinh.cli;

import vn.lientinh.print.Progress;

/** Tells on stderr how far the making of a file has come, a line for every tenth of it at most. */
final class ProgressLines implements Progress {

    private static final int TENTHS = 10;

    private final Console console;
    private int told;

    ProgressLines(Console console) {
        this.console = console;
    }

    @Override
    public void at(int done, int of) {
        int tenth = done * TENTHS / of;
        if (of == 1 || tenth == told) {
            return;
        }
        told = tenth == TENTHS ? 0 : tenth;
        console.say("cli.sheet.progress", done * 100 / of);
    }
}
