package vn.lientinh.ui.print;

/** Something that can be chosen by name. */
public record Named(String id, String name) {
}
