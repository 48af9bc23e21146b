package vn.lientinh.ui.shell;

/** A part of the program that has its place in the window. {@link Features} lists all of them. */
public interface Feature {

    /** Puts its views into the window and registers what it can do. Called once, on the FX thread, before anything is read. */
    void join(Workbench bench);
}
