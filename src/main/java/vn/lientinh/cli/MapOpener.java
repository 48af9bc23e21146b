package vn.lientinh.cli;

import vn.lientinh.store.WorkspaceStore;

/** Shows a workspace to a person. The command line knows no window; the program gives it one. */
public interface MapOpener {

    /**
     * Shows what is in {@code workspace}, returns when the person is done, with the exit code of the program.
     *
     * @param console where to say what happens instead, when no window can open
     */
    int open(WorkspaceStore workspace, Console console);
}
