package vn.lientinh.store;

import vn.lientinh.model.Workspace;

/** A place where a workspace lives. */
public interface WorkspaceStore {

    /** Name for people. */
    String name();

    /** Reads everything that is there. Bad data becomes problems of the workspace; nothing is thrown for it. */
    Workspace read();
}
